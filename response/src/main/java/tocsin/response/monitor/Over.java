package tocsin.response.monitor;

import java.time.Duration;

/// A rolling window and what is made of its values.
///
/// @param window its values are those stamped from `now - delay - window` on, `now - delay` not
///   included
/// @param full whether a window that is not full is not judged
public record Over(Duration window, Reducer reducer, boolean full) {
  /// The longest window, a month and a day.
  public static final Duration LONGEST = Duration.ofDays(32);
}

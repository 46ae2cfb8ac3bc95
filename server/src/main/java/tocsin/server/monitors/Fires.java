package tocsin.server.monitors;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a backtest found, in words.
///
/// @param firm the part of the sentence that carries the answer
/// @param rest what follows it
/// @param times the alarms, newest first
/// @param more how many older ones are not listed
/// @param notes how far the samples reach, and how often was looked
/// @param marks for the chart, one a line
public record Fires(
    String firm, String rest, List<Fire> times, int more, List<String> notes, String marks) {
  /// One alarm.
  ///
  /// @param lasted such as `for 8 min`
  /// @param who would have been paged, and whether asleep
  public record Fire(
      Instant at,
      String lasted,
      boolean night,
      String subject,
      String who,
      Optional<String> real) {}

  /// How often it would have fired.
  int all() {
    return times.size() + more;
  }

  static String lasted(Instant from, Optional<Instant> to) {
    return to.map(t -> "for " + Choices.words(Duration.between(from, t))).orElse("still on");
  }

  /// A backtest that could not be made.
  static Fires none(String why) {
    return new Fires("", why, List.of(), 0, List.of(), "");
  }
}

package tocsin.response.monitor;

import java.time.Duration;

/// Whether a window is full: its oldest bucket has a value and at most three of its buckets have
/// none. Buckets are a minute wide in windows of minutes, ten minutes in windows of whole hours, an
/// hour in windows of whole days and four hours in windows of four weeks and more.
///
/// The rule is Datadog's (`require_full_window`).
final class FullWindow {
  private static final int MOST_EMPTY = 3;

  private FullWindow() {}

  static Duration bucket(Duration window) {
    if (window.compareTo(Duration.ofDays(28)) >= 0) {
      return Duration.ofHours(4);
    }
    if (isWhole(window, Duration.ofDays(1))) {
      return Duration.ofHours(1);
    }
    return isWhole(window, Duration.ofHours(1)) ? Duration.ofMinutes(10) : Duration.ofMinutes(1);
  }

  private static boolean isWhole(Duration window, Duration unit) {
    return window.compareTo(unit) >= 0 && window.toMillis() % unit.toMillis() == 0;
  }

  /// @param fromMillis where the window begins
  static boolean isFull(Trace trace, Duration window, long fromMillis) {
    long width = bucket(window).toMillis();
    long until = fromMillis + window.toMillis();
    int empty = 0;
    for (long at = fromMillis; at < until; at += width) {
      if (!hasValue(trace, at, Math.min(at + width, until))) {
        empty++;
        if (at == fromMillis || empty > MOST_EMPTY) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean hasValue(Trace trace, long from, long until) {
    int end = trace.indexAtOrAfter(until);
    for (int i = trace.indexAtOrAfter(from); i < end; i++) {
      if (!Double.isNaN(trace.values()[i])) {
        return true;
      }
    }
    return false;
  }
}

package tocsin.edge.graphite;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import tocsin.metrics.query.QueryWindow;
import tocsin.metrics.query.TimeWords;

/// Times in requests.
final class Moments {
  private static final long DAY = 86_400;

  private Moments() {}

  /// An unknown zone is UTC, because a picture in the wrong zone is better than none.
  static ZoneId zone(Params params) {
    try {
      return ZoneId.of(params.text("tz", "UTC"), ZoneId.SHORT_IDS);
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }

  /// The window between `from` and `until`, which may stand in the wrong order.
  ///
  /// @throws BadParamException if a time cannot be read or nothing lies between them
  static QueryWindow window(Params params, InstantSource clock) {
    ZoneId zone = zone(params);
    long present = clock.instant().getEpochSecond();
    long now = params.text("now").map(t -> read("now", t, present, zone)).orElse(present);
    long until = params.text("until").map(t -> read("until", t, now, zone)).orElse(now);
    long from = params.text("from").map(t -> read("from", t, now, zone)).orElse(now - DAY);
    if (from == until) {
      throw new BadParamException(
          "from and until are both " + from + " (expected: some time between)");
    }
    double share = params.text("xFilesFactor").map(Moments::share).orElse(0.0);
    return new QueryWindow(Math.min(from, until), Math.max(from, until), now, zone, share);
  }

  private static double share(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new BadParamException("xFilesFactor: '" + text + "' (expected: a number from 0 to 1)");
    }
  }

  /// @throws BadParamException naming the parameter, if it cannot be read
  static long read(String name, String text, long now, ZoneId zone) {
    try {
      return TimeWords.seconds(text, now, zone);
    } catch (IllegalArgumentException e) {
      throw new BadParamException(name + ": " + e.getMessage());
    }
  }
}

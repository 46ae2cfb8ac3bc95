package tocsin.metrics.datadog;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import tocsin.metrics.datadog.Computed.Grouped;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.store.Feed;
import tocsin.metrics.store.MemoryStore;

/// Series with one value a minute from noon on, as a test writes them: `a;host=x = 1 2 - 4`.
final class Minutes {
  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private Minutes() {}

  /// @param text series apart by semicolons with blanks around them
  static Samples of(String text) {
    var store = new MemoryStore(() -> NOON, Duration.ofDays(365), 1_000);
    for (String line : text.split(" ; ", -1)) {
      List<String> parts = List.of(line.split(" = ", 2));
      String[] values = parts.getLast().strip().split(" +", -1);
      for (int i = 0; i < values.length; i++) {
        if (!values[i].equals("-")) {
          Feed.put(store, parts.getFirst().strip(), millis(i), Double.parseDouble(values[i]));
        }
      }
    }
    return new Samples(store, QueryLimits.DEFAULT);
  }

  private static long millis(int minute) {
    return NOON.plusSeconds(60L * minute).toEpochMilli();
  }

  static Instant minute(int minute) {
    return Instant.ofEpochMilli(millis(minute));
  }

  /// Groups as a test writes them: `host=x: 1 2 - 4`.
  static String written(Grouped groups) {
    return groups.groups().stream()
        .map(g -> tags(g.tags().toString()) + written(g.values()))
        .collect(joining(" ; "));
  }

  static String tags(String tags) {
    String inside = tags.substring(1, tags.length() - 1);
    return inside.isEmpty() ? "" : inside + ": ";
  }

  static String written(double[] values) {
    return Arrays.stream(values).mapToObj(Minutes::written).collect(joining(" "));
  }

  static String written(double value) {
    double rounded = Math.round(value * 1_000) / 1_000.0;
    String text = rounded == Math.rint(rounded) ? Long.toString((long) rounded) : "" + rounded;
    return Double.isNaN(value) ? "-" : text;
  }
}

package tocsin.response.monitor;

import java.util.Arrays;

/// Monitors and traces for tests.
final class Monitors {
  static final double GAP = Double.NaN;

  private Monitors() {}

  /// A monitor on `a.*` above 10, with more fields as JSON.
  static Monitor above10(String more) {
    return Monitor.parse(
        "{\"id\": \"m\", \"service\": \"s\", \"target\": \"a.*\", \"threshold\": 10"
            + (more.isEmpty() ? "" : ", " + more)
            + "}");
  }

  /// One value each 10 s, the last stamped `lastSecond`.
  static Trace trace(String group, long lastSecond, double... values) {
    return new Trace(
        group,
        (lastSecond - 10L * (values.length - 1)) * 1_000,
        10_000,
        Arrays.copyOf(values, values.length));
  }
}

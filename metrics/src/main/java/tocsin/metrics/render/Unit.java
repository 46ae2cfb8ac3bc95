package tocsin.metrics.render;

import java.util.List;

/// What stands behind a number that was made short.
///
/// @param size how many it stands for
record Unit(String sign, double size) {
  static final List<Unit> SI = prefixes(1_000, "k", "M", "G", "T", "P");
  static final List<Unit> BINARY = prefixes(1_024, "Ki", "Mi", "Gi", "Ti", "Pi");
  static final List<Unit> SECONDS = times(1);
  static final List<Unit> MILLISECONDS = times(1_000);

  private static List<Unit> prefixes(double base, String... signs) {
    var units = new Unit[signs.length];
    for (int i = 0; i < signs.length; i++) {
      units[signs.length - 1 - i] = new Unit(signs[i], Math.pow(base, i + 1));
    }
    return List.of(units);
  }

  private static List<Unit> times(double second) {
    return List.of(
        new Unit(" y", 31_536_000 * second),
        new Unit(" mon", 2_592_000 * second),
        new Unit(" d", 86_400 * second),
        new Unit(" h", 3_600 * second),
        new Unit(" min", 60 * second),
        new Unit(" s", second));
  }
}

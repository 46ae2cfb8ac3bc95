package tocsin.metrics.function;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// Numbers with a unit, cut to two decimals: `1.64 GiB`.
///
/// @param size how many a prefix stands for
record Units(String prefix, double size) {
  private static final double CLOSE = 1e-11;
  private static final List<Units> BINARY = prefixed(1024, "Ki", "Mi", "Gi", "Ti", "Pi");
  private static final List<Units> SI = prefixed(1000, "k", "M", "G", "T", "P");

  private static List<Units> prefixed(double base, String... prefixes) {
    var units = new Units[prefixes.length];
    for (int i = 0; i < prefixes.length; i++) {
      units[prefixes.length - 1 - i] = new Units(prefixes[i], Math.pow(base, i + 1));
    }
    return List.of(units);
  }

  /// @param system `binary`, `si`, or anything else for the number as it is
  /// @param unit stands behind the prefix, a blank before both; may be empty
  static String shown(double value, String system, String unit) {
    List<Units> units =
        switch (system) {
          case "binary" -> BINARY;
          case "si" -> SI;
          default -> List.of();
        };
    for (Units one : units) {
      if (Math.abs(value) >= one.size) {
        return decimal(value / one.size) + (unit.isEmpty() ? "" : " ") + one.prefix + unit;
      }
    }
    return decimal(value) + (unit.isEmpty() ? "" : " ") + unit;
  }

  private static String decimal(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
    }
    double whole = Math.floor(value);
    double near = value > 1 && value - whole < CLOSE ? whole : value;
    String text = new BigDecimal(near).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    // Less than nothing stays so, though there is nothing left of it.
    return Math.copySign(1, near) < 0 && !text.startsWith("-") ? "-" + text : text;
  }
}

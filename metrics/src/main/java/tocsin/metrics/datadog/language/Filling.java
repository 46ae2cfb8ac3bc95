package tocsin.metrics.datadog.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What stands where a series has no point.
public enum Filling {
  /// A line between the neighbours.
  LINEAR,
  /// The value before.
  LAST,
  ZERO,
  NULL;

  /// As it is written.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// All of them, as they are written.
  public static List<String> words() {
    return Arrays.stream(values()).map(Filling::word).toList();
  }
}

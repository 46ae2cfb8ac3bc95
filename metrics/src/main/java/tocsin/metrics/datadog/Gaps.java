package tocsin.metrics.datadog;

import tocsin.metrics.datadog.language.Filling;
import tocsin.metrics.datadog.language.Shape.Fill;

/// What stands in buckets in which a series has no point. Longer gaps than the limit are left open,
/// and so is what has a value on one side only, except where the last value goes on.
final class Gaps {
  private Gaps() {}

  /// Fills in place.
  static double[] filled(double[] values, Fill fill, long step) {
    return switch (fill.method()) {
      case NULL -> values;
      case ZERO -> zero(values);
      case LAST, LINEAR -> bridged(values, fill, step);
    };
  }

  static double[] zero(double[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = Double.isNaN(values[i]) ? 0 : values[i];
    }
    return values;
  }

  private static double[] bridged(double[] values, Fill fill, long step) {
    int before = -1;
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        continue;
      }
      if (before >= 0 && i - before > 1) {
        bridge(values, before, i, fill, step);
      }
      before = i;
    }
    if (before >= 0 && fill.method() == Filling.LAST) {
      bridge(values, before, values.length, fill, step);
    }
    return values;
  }

  private static void bridge(double[] values, int from, int to, Fill fill, long step) {
    boolean isLine = fill.method() == Filling.LINEAR;
    if (isLine && (to - from) * step > fill.limitSeconds()) {
      return;
    }
    for (int i = from + 1; i < to && (i - from) * step <= fill.limitSeconds(); i++) {
      double part = (double) (i - from) / (to - from);
      values[i] = isLine ? values[from] + (values[to] - values[from]) * part : values[from];
    }
  }
}

package tocsin.metrics.function;

/// Between which values most lie, so that what is outside of them stands out.
record Band(double low, double high) {
  static Band of(double[] values, double n) {
    double upper = n < 50 ? 100 - n : n;
    return new Band(Percentile.of(values, 100 - upper, false), Percentile.of(values, upper, false));
  }

  boolean holds(double v) {
    return low < v && v < high;
  }
}

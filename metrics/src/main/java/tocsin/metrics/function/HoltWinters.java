package tocsin.metrics.function;

/// Triple exponential smoothing (Holt 1957, Winters 1960), additive: what a series should be next
/// is a level, plus a slope, plus what it deviated from the level one season ago. How far it was
/// off is smoothed for each place in the season as well. A gap loses the level and the slope, and
/// what was expected for it stays.
///
/// @param predictions what each value was expected to be; NaN where nothing was
/// @param deviations how far off such a value usually is
@SuppressWarnings("ArrayRecordComponent") // made here, read once
record HoltWinters(double[] predictions, double[] deviations) {
  private static final double ALPHA = 0.1;
  private static final double BETA = 0.0035;
  private static final double GAMMA = 0.1;

  /// @param season points until things repeat, at least 2
  static HoltWinters of(double[] values, int season) {
    int n = values.length;
    var predictions = new double[n];
    var deviations = new double[n];
    var seasonals = new double[n];
    double level = Double.NaN;
    double slope = 0;
    double next = Double.NaN;
    for (int i = 0; i < n; i++) {
      double actual = values[i];
      double prediction = i == 0 ? actual : next;
      predictions[i] = prediction;
      if (Double.isNaN(actual)) {
        level = Double.NaN;
        slope = 0;
        next = Double.NaN;
        continue;
      }
      double lastLevel = Double.isNaN(level) ? actual : level;
      double lastSlope = slope;
      double lastSeasonal = i >= season ? seasonals[i - season] : 0;
      level = ALPHA * (actual - lastSeasonal) + (1 - ALPHA) * (lastLevel + lastSlope);
      slope = BETA * (level - lastLevel) + (1 - BETA) * lastSlope;
      seasonals[i] = GAMMA * (actual - level) + (1 - GAMMA) * lastSeasonal;
      next = level + slope + (i + 1 >= season ? seasonals[i + 1 - season] : 0);
      double off = Math.abs(actual - (Double.isNaN(prediction) ? 0 : prediction));
      double lastOff = i >= season ? deviations[i - season] : 0;
      deviations[i] = GAMMA * off + (1 - GAMMA) * lastOff;
    }
    return new HoltWinters(predictions, deviations);
  }
}

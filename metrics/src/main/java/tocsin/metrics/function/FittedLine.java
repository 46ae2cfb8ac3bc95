package tocsin.metrics.function;

import tocsin.metrics.query.Frame;

/// The straight line that the values of a series lie nearest to.
///
/// @param slope for each second
record FittedLine(double slope, double atZero, long zero) {
  // Stamps count from the series' start, because squares of seconds since 1970 are too large.
  static FittedLine through(Frame f) {
    double n = 0;
    double sumI = 0;
    double sumV = 0;
    double sumII = 0;
    double sumIV = 0;
    for (int i = 0; i < f.size(); i++) {
      double v = f.value(i);
      if (!Double.isNaN(v)) {
        n++;
        sumI += i;
        sumV += v;
        sumII += (double) i * i;
        sumIV += i * v;
      }
    }
    double denominator = n * sumII - sumI * sumI; // 0 for fewer than two values
    double slope = (n * sumIV - sumI * sumV) / denominator / f.step();
    return new FittedLine(slope, (sumII * sumV - sumIV * sumI) / denominator, f.start());
  }

  double[] over(Frame f) {
    var values = new double[f.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = atZero + (f.at(i) - zero) * slope;
    }
    return values;
  }
}

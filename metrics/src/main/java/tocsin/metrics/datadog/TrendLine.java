package tocsin.metrics.datadog;

/// The straight line that is nearest to the values (least squares).
final class TrendLine {
  static final Function FUNCTION = Function.ofGroups((values, _, _) -> line(values));

  private TrendLine() {}

  private static double[] line(double[] values) {
    double n = 0;
    double sumX = 0;
    double sumY = 0;
    double sumXx = 0;
    double sumXy = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        n++;
        sumX += i;
        sumY += values[i];
        sumXx += (double) i * i;
        sumXy += i * values[i];
      }
    }
    double spread = n * sumXx - sumX * sumX;
    double slope = spread == 0 ? 0 : (n * sumXy - sumX * sumY) / spread;
    double start = (sumY - slope * sumX) / n;
    var made = new double[values.length];
    for (int i = 0; i < made.length; i++) {
      made[i] = start + slope * i;
    }
    return made;
  }
}

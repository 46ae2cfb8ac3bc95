package tocsin.response.monitor;

/// Between what the number of a window must be, as the window moves on. Sums are taken from sums of
/// all values before, which rounds otherwise than adding up a window does; by how much at most is
/// known. Not thread-safe.
final class Windows {
  /// Half the distance from one to the next `double`.
  private static final double ROUNDING = Math.ulp(1.0) / 2;

  private final Trace trace;
  private final Over over;
  private final double[] sums;
  private final int[] counts;
  private final double error;
  private final Extreme least;
  private final Extreme most;
  private int from;
  private int until;

  Windows(Trace trace, Over over) {
    this.trace = trace;
    this.over = over;
    double[] values = trace.values();
    this.sums = new double[values.length + 1];
    this.counts = new int[values.length + 1];
    double sizes = 0;
    for (int i = 0; i < values.length; i++) {
      boolean isThere = !Double.isNaN(values[i]);
      sums[i + 1] = sums[i] + (isThere ? values[i] : 0);
      counts[i + 1] = counts[i] + (isThere ? 1 : 0);
      sizes += isThere ? Math.abs(values[i]) : 0;
    }
    // Each of at most twice as many additions as there are values is wrong by its rounding at most;
    // twice that, so that the rounding of this product and of the quotient is in it.
    this.error = 4 * (values.length + 2) * ROUNDING * sizes;
    this.least = new Extreme(values, -1);
    this.most = new Extreme(values, 1);
  }

  /// Moves the window on, to where it ends at an instant.
  void at(long endMillis) {
    from = trace.indexAtOrAfter(endMillis - over.window().toMillis());
    until = trace.indexAtOrAfter(endMillis);
  }

  double low() {
    return bound(-1, least);
  }

  double high() {
    return bound(1, most);
  }

  private double bound(int sign, Extreme extreme) {
    int count = counts[until] - counts[from];
    if (count == 0) {
      return Double.NaN;
    }
    double sum = sums[until] - sums[from] + sign * error;
    double bound =
        switch (over.reducer().value()) {
          case "avg" -> sum / count;
          case "sum" -> sum;
          case "count" -> count;
          default -> extreme.of(from, until);
        };
    return Double.isFinite(bound) ? bound : Double.NaN;
  }

  /// The largest value of a window that moves on, or the smallest: those that a later one outdoes
  /// are forgotten, so that the first that is left is it.
  private static final class Extreme {
    private final double[] values;
    private final int sign;
    private final int[] left;
    private int head;
    private int tail;
    private int read;

    Extreme(double[] values, int sign) {
      this.values = values;
      this.sign = sign;
      this.left = new int[values.length];
    }

    double of(int from, int until) {
      for (; read < until; read++) {
        while (tail > head && sign * values[left[tail - 1]] <= sign * values[read]) {
          tail--;
        }
        if (!Double.isNaN(values[read])) {
          left[tail++] = read;
        }
      }
      while (left[head] < from) {
        head++;
      }
      return values[left[head]];
    }
  }
}

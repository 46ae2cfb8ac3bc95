package tocsin.metrics.block;

/// What is known of the points of a series in a window: gathered chunk by chunk in order of time,
/// from statistics where they will do. Used by one thread.
public final class Summary {
  private long count;
  private double min = Double.NaN;
  private double max = Double.NaN;
  private double first = Double.NaN;
  private double last = Double.NaN;
  private double sum;

  void add(Statistics chunk) {
    boolean isFirst = count == 0;
    min = isFirst ? chunk.min() : Math.min(min, chunk.min());
    max = isFirst ? chunk.max() : Math.max(max, chunk.max());
    first = isFirst ? chunk.first() : first;
    last = chunk.last();
    sum += chunk.sum();
    count += chunk.count();
  }

  /// Points that are known themselves, not earlier than those before.
  public void add(double[] values, int size) {
    if (size > 0) {
      add(Statistics.of(values, 0, size));
    }
  }

  public long count() {
    return count;
  }

  /// The least value; not a number when there are no points, as with the others.
  public double min() {
    return min;
  }

  public double max() {
    return max;
  }

  public double first() {
    return first;
  }

  public double last() {
    return last;
  }

  /// The sums of chunks, added in order of time; zero when there are no points. Exact but for the
  /// rounding of each chunk's sum and of these additions, so it may differ in its last bits from
  /// adding the values one by one.
  public double sum() {
    return sum;
  }
}

package tocsin.metrics.codec;

/// The points of one series in order, each stamp once, stamps and values apart.
public final class Column {
  private final long[] millis;
  private final double[] values;
  private int count;

  public Column(Points gathered) {
    millis = new long[gathered.size()];
    values = new double[gathered.size()];
    gathered.emit((at, value) -> {
      millis[count] = at;
      values[count] = value;
      count++;
    });
  }

  public long[] millis() {
    return millis;
  }

  public double[] values() {
    return values;
  }

  public int count() {
    return count;
  }

  public long first() {
    return millis[0];
  }

  public long last() {
    return millis[count - 1];
  }
}

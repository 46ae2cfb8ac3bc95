package tocsin.metrics.tsdb;

/// The points of one series in order, each stamp once, stamps and values apart.
final class Column {
  private final long[] millis;
  private final double[] values;
  private int count;

  Column(Points gathered) {
    millis = new long[gathered.size()];
    values = new double[gathered.size()];
    gathered.emit((at, value) -> {
      millis[count] = at;
      values[count] = value;
      count++;
    });
  }

  long[] millis() {
    return millis;
  }

  double[] values() {
    return values;
  }

  int count() {
    return count;
  }

  long first() {
    return millis[0];
  }

  long last() {
    return millis[count - 1];
  }
}

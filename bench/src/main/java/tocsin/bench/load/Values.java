package tocsin.bench.load;

import java.util.List;

/// The present value of each of a list of series. Not thread-safe: one sender owns it.
public final class Values {
  private static final double[] POWERS = {1, 10, 100, 1e3, 1e4, 1e5, 1e6};

  private final Kind[] kinds;
  private final long[] numbers;
  private final Draws draws;

  public Values(List<LoadSeries> series, long seed) {
    this.draws = new Draws(seed);
    this.kinds = new Kind[series.size()];
    this.numbers = new long[series.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = Kind.of(series.get(i));
      numbers[i] = kinds[i].start(draws);
    }
  }

  /// Moves a series on by a step.
  public void advance(int series) {
    numbers[series] = kinds[series].next(numbers[series], draws.positive());
  }

  public double value(int series) {
    return numbers[series] / POWERS[places(series)];
  }

  /// The value without its point.
  public long number(int series) {
    return numbers[series];
  }

  /// Decimal places of a series.
  public int places(int series) {
    return kinds[series].places();
  }
}

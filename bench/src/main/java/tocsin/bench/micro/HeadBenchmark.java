package tocsin.bench.micro;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import tocsin.bench.load.LoadSeries;
import tocsin.bench.load.Rounds;
import tocsin.bench.load.Values;
import tocsin.metrics.head.Head;
import tocsin.metrics.memory.SlabPool;

/// Points added to an empty head.
@State(Scope.Thread)
public class HeadBenchmark extends Micro {
  private static final int SERIES = 10_000;
  private static final int ROUNDS = 60;
  private static final int POINTS = SERIES * ROUNDS;
  private static final Rounds TIMES = new Rounds(1_790_000_000L, 0, ROUNDS);

  private final SlabPool pool = new SlabPool();
  private final long[] numbers = new long[POINTS];
  private final byte[] places = new byte[POINTS];

  public HeadBenchmark() {
    var values = new Values(LoadSeries.share(0, SERIES, 0, 1), 1);
    for (int i = 0; i < POINTS; i++) {
      values.advance(i % SERIES);
      numbers[i] = values.number(i % SERIES);
      places[i] = (byte) values.places(i % SERIES);
    }
  }

  /// One point; an hour's sixth of 10,000 series, round after round.
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public long add() {
    try (var head = new Head(pool)) {
      for (int i = 0; i < POINTS; i++) {
        long millis = TIMES.second(i / SERIES) * 1_000;
        head.add(i % SERIES, millis, numbers[i], places[i]);
      }
      return head.bytes();
    }
  }

  @TearDown
  public void close() {
    pool.close();
  }
}

package tocsin.bench.micro;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import tocsin.metrics.index.SeriesTable;
import tocsin.metrics.memory.SlabPool;

/// Names looked up in a table of 100,000.
@State(Scope.Thread)
public class LookupBenchmark extends Micro {
  private static final int SERIES = 100_000;

  private final SlabPool pool = new SlabPool();
  private final SeriesTable table = new SeriesTable(pool, 1);
  private final Names names = Names.of(SERIES);

  public LookupBenchmark() {
    for (int i = 0; i < SERIES; i++) {
      table.add(names.bytes(), names.from(i), names.until(i));
    }
  }

  /// One name that comes after the name after which it came before.
  @Benchmark
  @OperationsPerInvocation(SERIES)
  public long foreseen() {
    long sum = 0;
    int previous = SeriesTable.NONE;
    for (int i = 0; i < SERIES; i++) {
      previous = table.known(names.bytes(), names.from(i), names.until(i), previous);
      sum += previous;
    }
    return sum;
  }

  /// One name of which nothing is known but its bytes.
  @Benchmark
  @OperationsPerInvocation(SERIES)
  public long byHash() {
    long sum = 0;
    for (int i = 0; i < SERIES; i++) {
      sum += table.known(names.bytes(), names.from(i), names.until(i), SeriesTable.NONE);
    }
    return sum;
  }

  @TearDown
  public void close() {
    table.close();
    pool.close();
  }
}

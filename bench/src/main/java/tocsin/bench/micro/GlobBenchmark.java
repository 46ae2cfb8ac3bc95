package tocsin.bench.micro;

import java.nio.charset.StandardCharsets;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import tocsin.bench.load.LoadSeries;
import tocsin.metrics.index.NameIndex;
import tocsin.metrics.index.References;
import tocsin.metrics.store.SeriesMatcher;

/// Series found among 100,000 by a glob.
@State(Scope.Thread)
public class GlobBenchmark extends Micro {
  private static final int SERIES = 100_000;
  private static final int LIMIT = 50_000;

  private final NameIndex index = new NameIndex(GlobBenchmark::name);

  public GlobBenchmark() {
    for (int i = 0; i < SERIES; i++) {
      byte[] name = name(i);
      index.add(i, name, name.length);
    }
  }

  private static byte[] name(int reference) {
    return new LoadSeries(reference).path().getBytes(StandardCharsets.UTF_8);
  }

  /// Ten hosts' series of one name.
  @Benchmark
  public References ten() {
    return match("prod.*.*.host0012*.disk.sda.queue_depth");
  }

  /// Every host's series of one name.
  @Benchmark
  public References thousand() {
    return match("prod.*.*.host00*.cpu.total.user_percent");
  }

  private References match(String glob) {
    return index.match(new SeriesMatcher.Glob(glob), LIMIT);
  }
}

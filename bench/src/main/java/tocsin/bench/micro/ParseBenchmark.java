package tocsin.bench.micro;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import tocsin.bench.load.Lines;
import tocsin.bench.load.LoadSeries;
import tocsin.bench.load.Rounds;
import tocsin.metrics.ingest.IngestCounters;
import tocsin.metrics.ingest.PlaintextIntake;
import tocsin.metrics.store.AppendOutcome;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.store.SampleSink;
import tocsin.metrics.store.StoreUnavailableException;

/// Lines taken apart, with every series known and nothing stored.
@State(Scope.Thread)
public class ParseBenchmark extends Micro {
  private static final int SERIES = 100_000;

  private final Sink sink = new Sink();
  private final PlaintextIntake intake =
      new PlaintextIntake(sink, new IngestCounters(), InstantSource.system());
  private final List<ByteBuffer> text =
      new Lines(LoadSeries.share(0, SERIES, 0, 1), 1).text(new Rounds(1_790_000_000L, 0, 1));

  /// One line.
  @Benchmark
  @OperationsPerInvocation(SERIES)
  public long line() throws StoreUnavailableException {
    for (ByteBuffer chunk : text) {
      intake.accept(chunk.rewind());
    }
    return sink.samples;
  }

  private static final class Sink implements SampleSink {
    private long samples;

    @Override
    public int reference(ByteBuffer name) {
      return 0;
    }

    @Override
    public int known(ByteBuffer bytes, int from, int until, int previous) {
      return 0;
    }

    @Override
    public boolean takes(long atMillis) {
      return true;
    }

    @Override
    public AppendOutcome append(SampleBatch batch) {
      samples += batch.size();
      return new AppendOutcome(batch.size(), 0, 0);
    }
  }
}

package tocsin.metrics.ingest;

import java.nio.ByteBuffer;
import tocsin.metrics.store.AppendOutcome;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.store.SampleSink;
import tocsin.metrics.store.StoreUnavailableException;

/// A sink that is away when told so.
final class AwaySink implements SampleSink {
  private final SampleSink sink;
  boolean away;

  AwaySink(SampleSink sink) {
    this.sink = sink;
  }

  @Override
  public int reference(ByteBuffer name) {
    return sink.reference(name);
  }

  @Override
  public int known(ByteBuffer bytes, int from, int until, int previous) {
    return sink.known(bytes, from, until, previous);
  }

  @Override
  public boolean takes(long atMillis) {
    return sink.takes(atMillis);
  }

  @Override
  public AppendOutcome append(SampleBatch batch) throws StoreUnavailableException {
    if (away) {
      throw new StoreUnavailableException("disk full", new IllegalStateException());
    }
    return sink.append(batch);
  }
}

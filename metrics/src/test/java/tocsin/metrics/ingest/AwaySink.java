package tocsin.metrics.ingest;

import tocsin.metrics.store.AppendOutcome;
import tocsin.metrics.store.ForwardingSink;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.store.SampleSink;
import tocsin.metrics.store.StoreUnavailableException;

/// A sink that is away when told so.
final class AwaySink extends ForwardingSink {
  boolean away;

  AwaySink(SampleSink sink) {
    super(sink);
  }

  @Override
  public AppendOutcome append(SampleBatch batch) throws StoreUnavailableException {
    if (away) {
      throw new StoreUnavailableException("disk full", new IllegalStateException());
    }
    return super.append(batch);
  }
}

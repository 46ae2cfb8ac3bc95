package tocsin.metrics.store;

import java.nio.ByteBuffer;

/// A sink that tells somebody which series got samples, after they can be read. The listener is
/// called on the sender's thread and must be quick.
public final class ObservedSink implements SampleSink {
  /// Told of each batch after it was appended; must not keep it.
  @FunctionalInterface
  public interface ArrivalListener {
    void arrived(SampleBatch batch);
  }

  private final SampleSink sink;
  private final ArrivalListener listener;

  public ObservedSink(SampleSink sink, ArrivalListener listener) {
    this.sink = sink;
    this.listener = listener;
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
    AppendOutcome outcome = sink.append(batch);
    listener.arrived(batch);
    return outcome;
  }
}

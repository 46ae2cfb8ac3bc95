package tocsin.metrics.store;

import java.nio.ByteBuffer;

/// A sink that hands everything on to another one. Whoever extends it says what it does otherwise.
public class ForwardingSink implements SampleSink {
  private final SampleSink sink;

  public ForwardingSink(SampleSink sink) {
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
    return sink.append(batch);
  }
}

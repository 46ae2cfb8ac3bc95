package tocsin.edge.carbon;

import java.util.concurrent.CountDownLatch;
import tocsin.metrics.store.AppendOutcome;
import tocsin.metrics.store.ForwardingSink;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.store.SampleSink;
import tocsin.metrics.store.StoreUnavailableException;

/// Counts what comes, and is away until told otherwise.
final class Gate extends ForwardingSink {
  final CountDownLatch arrived;
  final CountDownLatch refused = new CountDownLatch(2);
  volatile boolean isAway;

  /// @param expected samples until `arrived` opens
  Gate(SampleSink sink, int expected, boolean isAway) {
    super(sink);
    this.arrived = new CountDownLatch(expected);
    this.isAway = isAway;
  }

  @Override
  public AppendOutcome append(SampleBatch batch) throws StoreUnavailableException {
    if (isAway) {
      refused.countDown();
      throw new StoreUnavailableException("disk full", new IllegalStateException());
    }
    AppendOutcome outcome = super.append(batch);
    for (int i = 0; i < outcome.accepted(); i++) {
      arrived.countDown();
    }
    return outcome;
  }
}

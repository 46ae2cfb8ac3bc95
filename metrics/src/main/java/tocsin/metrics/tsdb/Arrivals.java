package tocsin.metrics.tsdb;

import tocsin.metrics.store.Changes;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.tap.Tap;

/// Whom a store tells of what arrives: those who remember what they read, before it can be read,
/// and those who watch, after it is kept. The store's lock guards what is about samples.
final class Arrivals {
  private final Changes changes = new Changes();
  private final Tap tap = new Tap();

  /// @param names that there are, new ones among them
  void kept(SampleBatch batch, Kept kept, int names) {
    tap.named(names);
    tap.bring(batch, kept.indexes(), kept.count());
  }

  /// Series or points have gone.
  void everything() {
    changes.everything();
    tap.upheaval();
  }

  Changes changes() {
    return changes;
  }

  Tap tap() {
    return tap;
  }
}

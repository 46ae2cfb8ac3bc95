package tocsin.metrics.tsdb;

import tocsin.metrics.store.AppendOutcome;
import tocsin.metrics.store.SampleBatch;

/// Which samples of a batch are good; filled anew for each batch, so that nothing is made for it.
/// Not thread-safe.
final class Kept {
  private int[] indexes = new int[1_024];
  private int count;
  private long earliest;

  /// Lists the samples that are numbers and lie between two moments, both included.
  AppendOutcome judge(SampleBatch batch, long oldest, long newest) {
    if (indexes.length < batch.size()) {
      indexes = new int[batch.size()];
    }
    count = 0;
    earliest = Long.MAX_VALUE;
    int notANumber = 0;
    for (int i = 0; i < batch.size(); i++) {
      if (batch.isNaN(i)) {
        notANumber++;
      } else if (batch.millis(i) >= oldest && batch.millis(i) <= newest) {
        indexes[count++] = i;
        earliest = Math.min(earliest, batch.millis(i));
      }
    }
    return new AppendOutcome(count, batch.size() - count - notANumber, notANumber);
  }

  int[] indexes() {
    return indexes;
  }

  /// The least stamp of all that is listed.
  long earliestMillis() {
    return earliest;
  }

  int count() {
    return count;
  }
}

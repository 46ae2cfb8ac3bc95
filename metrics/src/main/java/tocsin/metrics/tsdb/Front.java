package tocsin.metrics.tsdb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import tocsin.metrics.head.Head;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.store.StoreUnavailableException;
import tocsin.metrics.wal.NameRecord;
import tocsin.metrics.wal.SampleRecord;
import tocsin.metrics.wal.WalWriter;

/// Where samples arrive: a head, and the segment of the log that holds what is in it. The store's
/// lock guards it.
final class Front {
  /// As many samples as a record holds; a larger batch makes several.
  private static final int MOST = 1 << 16;

  private final Head head;
  private final WalWriter wal;
  private final long firstNumber;
  private final long lastNumber;
  private final Instant since;
  private final int[] part = new int[MOST];

  /// @param firstNumber of the segments whose samples are in the head; the last is written to
  Front(Head head, WalWriter wal, long firstNumber, long lastNumber, Instant since) {
    this.head = head;
    this.wal = wal;
    this.firstNumber = firstNumber;
    this.lastNumber = lastNumber;
    this.since = since;
  }

  /// Memory stays bounded also when blocks cannot be written, or not as fast as samples come.
  ///
  /// @throws StoreUnavailableException if the head takes more than it may
  void refuseBeyond(long mostBytes, Path blocks) throws StoreUnavailableException {
    if (head.bytes() > mostBytes) {
      throw new StoreUnavailableException(
          "the head takes %s bytes and the one before it is not in a block yet (expected: room in %s)"
              .formatted(head.bytes(), blocks),
          new IOException("no block"));
    }
  }

  /// What comes after it.
  Front next(Head head, WalWriter wal, Instant now) {
    return new Front(head, wal, lastNumber + 1, lastNumber + 1, now);
  }

  /// Writes samples, and the names that are new, down, and then into the head.
  ///
  /// @param kept which samples of the batch
  /// @param from first reference whose name is not written down yet
  /// @param until first reference that nobody has yet
  /// @throws IOException if nothing was kept
  void append(SampleBatch batch, Kept kept, int from, int until, Catalogue names)
      throws IOException {
    if (until > from) {
      NameRecord.write(wal, from, until, names::copy);
    }
    for (int at = 0; at < kept.count(); at += MOST) {
      int count = Math.min(MOST, kept.count() - at);
      System.arraycopy(kept.indexes(), at, part, 0, count);
      SampleRecord.write(wal, batch, part, count);
    }
    wal.flush();
    for (int k = 0; k < kept.count(); k++) {
      int i = kept.indexes()[k];
      head.add(batch.reference(i), batch.millis(i), batch.number(i), batch.places(i));
    }
  }

  /// Whether it is time for a block.
  boolean isDue(HeadLimits limits, Instant now) {
    return head.points() > 0
        && (wal.isDoubtful()
            || head.bytes() > limits.bytes()
            || wal.size() > limits.walBytes()
            || since.plus(limits.age()).isBefore(now));
  }

  Head head() {
    return head;
  }

  WalWriter wal() {
    return wal;
  }

  long firstNumber() {
    return firstNumber;
  }

  long lastNumber() {
    return lastNumber;
  }
}

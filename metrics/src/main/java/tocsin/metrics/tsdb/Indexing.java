package tocsin.metrics.tsdb;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.metrics.index.NameIndex;
import tocsin.metrics.index.SeriesTable;

/// Makes the index of the names that a start found, on a thread of its own, so that samples need
/// not wait for it. Names that come meanwhile are taken in on the way. It does not begin while they
/// are read: a start keeps two cores busy anyway, and samples would be taken half a second later.
/// Thread-safe; names are added by one thread at a time.
final class Indexing implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Indexing.class);
  private static final int AT_ONCE = 1_000;

  private final SeriesTable table;
  private final NameIndex index;
  private final CountDownLatch made = new CountDownLatch(1);
  private final Thread maker =
      Thread.ofPlatform().name("store-index").daemon().unstarted(this::make);
  private volatile boolean isStopping;

  /// The next reference to take in; guarded by the index.
  private int next;

  Indexing(SeriesTable table) {
    this.table = table;
    this.index = new NameIndex(table::name);
  }

  /// Begins to take in what is in the table.
  void begin() {
    maker.start();
  }

  private void make() {
    try {
      while (!isStopping && !takeSome()) {
        // Between two rounds whoever adds a name gets its turn.
      }
    } catch (RuntimeException e) {
      log.atError().setCause(e).addKeyValue("from", next).log("series cannot be found by patterns");
    } finally {
      // Whoever waits must not wait for ever, also when it could not be made whole.
      made.countDown();
    }
  }

  private boolean takeSome() {
    synchronized (index) {
      int end = Math.min(table.size(), next + AT_ONCE);
      for (; next < end; next++) {
        byte[] name = table.name(next);
        if (name.length > 0) {
          index.add(next, name, name.length);
        }
      }
      if (next == table.size()) {
        made.countDown();
      }
      return made.getCount() == 0;
    }
  }

  /// Takes a new name in, which is in the table already; not before those that were there.
  void add(int reference, byte[] name, int length) {
    synchronized (index) {
      // The thread may have seen the name in the table already.
      if (made.getCount() == 0 && reference >= next) {
        index.add(reference, name, length);
        next = reference + 1;
      }
    }
  }

  /// Takes the name of a series out of the table and the index.
  void forget(int reference) {
    synchronized (index) {
      byte[] name = table.name(reference);
      if (name.length > 0) {
        table.remove(reference);
        if (reference < next) {
          index.remove(reference, name, name.length);
        }
      }
    }
  }

  /// Gives a series another name, which nobody has.
  void rename(int reference, byte[] name, int length) {
    synchronized (index) {
      forget(reference);
      table.rename(reference, ByteBuffer.wrap(name).order(ByteOrder.LITTLE_ENDIAN), length);
      if (reference < next) {
        index.add(reference, name, length);
      }
    }
  }

  /// About how much of the heap the index takes; 0 until it is made.
  long bytes() {
    return made.getCount() == 0 ? index.bytes() : 0;
  }

  /// Whether nobody has to wait for the index.
  boolean isMade() {
    return made.getCount() == 0;
  }

  /// The index, when it is made.
  NameIndex ready() {
    try {
      made.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the index was made", e);
    }
    return index;
  }

  @Override
  public void close() {
    isStopping = true;
    try {
      maker.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package tocsin.metrics.tap;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tocsin.metrics.store.SampleBatch;

/// What of all samples somebody waits for, at the moment they are kept. A store brings, one thread
/// at a time; one thread watches. Whoever brings samples never waits: what does not fit into the
/// ring is counted, and the watcher then has to look at everything.
///
/// A series is watched with a span of calm values. A sample in it is passed over by two
/// comparisons, or brought without waking anybody, so that a million series that are well cost next
/// to nothing.
///
/// No sample falls between: the store brings under its lock, and who watches a series first and
/// then reads it from the store, which takes the same lock, has each sample from the one or the
/// other.
public final class Tap {
  private static final int CAPACITY = 1 << 16;

  private final Ring ring = new Ring(CAPACITY);
  private final AtomicLong lost = new AtomicLong();
  private final AtomicLong upheavals = new AtomicLong();
  private final AtomicBoolean isParked = new AtomicBoolean();
  private final AtomicBoolean isCalled = new AtomicBoolean();
  private volatile Calm calm = new Calm();
  private volatile boolean isOpen;
  private volatile int names;
  private volatile @Nullable Thread watcher;

  /// Takes what is brought.
  @FunctionalInterface
  public interface Taker {
    void sample(int reference, long atMillis, double value);
  }

  // For the store, under its lock.

  /// Brings samples that were kept just now.
  ///
  /// @param kept indexes into the batch, `count` of them
  public void bring(SampleBatch batch, int[] kept, int count) {
    if (!isOpen) {
      return;
    }
    Calm now = calm;
    boolean isUrgent = false;
    for (int k = 0; k < count; k++) {
      int reference = batch.reference(kept[k]);
      if (now.isWatched(reference)) {
        isUrgent |= bring(now, reference, batch.millis(kept[k]), batch.value(kept[k]));
      }
    }
    if (isUrgent || ring.isHalfFull()) {
      wake();
    }
  }

  private boolean bring(Calm now, int reference, long atMillis, double value) {
    boolean isCalm = now.isCalm(reference, value);
    if (!isCalm || now.isListed(reference)) {
      bring(reference, atMillis, value);
    }
    return !isCalm;
  }

  private void bring(int reference, long atMillis, double value) {
    if (!ring.put(reference, atMillis, value)) {
      lost.incrementAndGet();
    }
  }

  /// References below this have names.
  public void named(int size) {
    if (size > names) {
      names = size;
      if (isOpen) {
        wake();
      }
    }
  }

  /// Series have lost their names, or have others: what is watched has to be found out anew.
  public void upheaval() {
    upheavals.incrementAndGet();
    wake();
  }

  /// Wakes the watcher, from any thread; one who is awake will not sleep before it has looked
  /// again.
  public void wake() {
    if (!isCalled.get()) {
      isCalled.set(true);
    }
    if (isParked.compareAndSet(true, false)) {
      LockSupport.unpark(watcher);
    }
  }

  // For the one who watches.

  /// Begins to bring; the thread that calls is the one who watches.
  public void open() {
    watcher = Thread.currentThread();
    isOpen = true;
  }

  public void close() {
    isOpen = false;
  }

  /// Watches a series. Calm are the values from `low` to `high`, both included; none if `low` is
  /// greater.
  ///
  /// @param isListed whether calm values are brought as well, though they wake nobody
  public void watch(int reference, double low, double high, boolean isListed) {
    Calm wide = calm.upTo(reference + 1);
    wide.set(reference, low, high, isListed);
    calm = wide;
  }

  public void leave(int reference) {
    calm.clear(reference);
  }

  /// Gives what was brought before the call, in that order.
  public void drain(Taker to) {
    ring.drain(to);
  }

  /// Waits until somebody wakes, at most so long. It may also return for no reason. What was
  /// brought is to be drained after that.
  public void await(long nanos) {
    isParked.set(true);
    if (!isCalled.get()) {
      LockSupport.parkNanos(this, nanos);
    }
    isParked.set(false);
    isCalled.set(false);
  }

  /// References below this have names; they rise without gaps.
  public int names() {
    return names;
  }

  /// Samples that did not fit, since the start.
  public long lost() {
    return lost.get();
  }

  public long upheavals() {
    return upheavals.get();
  }
}

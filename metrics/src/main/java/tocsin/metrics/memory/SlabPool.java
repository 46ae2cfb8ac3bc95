package tocsin.metrics.memory;

import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;

/// Slabs of one size that go from hand to hand. They come from one arena that is closed with the
/// store and not before: closing a shared arena stops every thread for a moment, so that must not
/// happen for each head. What is given back is kept for the next taker; the most that was ever in
/// use is what stays.
///
/// They are handed out as buffers: compiled code is the same as for memory segments, but the first
/// million points after a start are taken by code that is not compiled yet, and there each access
/// to a segment costs twenty times as much.
///
/// Thread-safe.
public final class SlabPool implements AutoCloseable {
  static final int SLAB_BITS = 20;
  static final int SLAB = 1 << SLAB_BITS;

  private final Arena arena = Arena.ofShared();

  // Both are guarded by this.
  private final Deque<ByteBuffer> free = new ArrayDeque<>();
  private int made;

  synchronized ByteBuffer take() {
    ByteBuffer known = free.pollLast();
    if (known != null) {
      return known;
    }
    made++;
    return arena.allocate(SLAB, Long.BYTES).asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
  }

  synchronized void giveBack(ByteBuffer slab) {
    free.addLast(slab);
  }

  /// What was ever taken from the machine.
  public synchronized long bytes() {
    return (long) made * SLAB;
  }

  @Override
  public void close() {
    arena.close();
  }
}

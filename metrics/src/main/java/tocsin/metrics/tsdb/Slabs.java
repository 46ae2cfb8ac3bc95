package tocsin.metrics.tsdb;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// Memory outside the Java heap, cut from large slabs and given back all at once. Not thread-safe.
final class Slabs implements AutoCloseable {
  private static final long SLAB = 1 << 20;

  private final Arena arena = Arena.ofShared();
  private MemorySegment slab = arena.allocate(SLAB);
  private long used;
  private long total = SLAB;

  MemorySegment allocate(long bytes) {
    if (used + bytes > slab.byteSize()) {
      slab = arena.allocate(Math.max(SLAB, bytes));
      total += slab.byteSize();
      used = 0;
    }
    MemorySegment piece = slab.asSlice(used, bytes);
    used += bytes;
    return piece;
  }

  long bytes() {
    return total;
  }

  @Override
  public void close() {
    arena.close();
  }
}

package tocsin.metrics.memory;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Pieces of memory cut from slabs, found again by an address that never changes. A piece that is
/// freed waits for the next of its size; all of them go back to the pool together. What a new piece
/// holds is not said.
///
/// One thread at a time takes and frees; another may read what it was told the address of, provided
/// that the telling made it visible.
public final class Slabs implements AutoCloseable {
  /// No piece has this address.
  public static final long NONE = 0;

  private static final int SMALLEST_BITS = 4;
  private static final int MASK = (1 << SlabPool.SLAB_BITS) - 1;

  private final SlabPool pool;
  private final long[] free = new long[SlabPool.SLAB_BITS + 1];
  private ByteBuffer[] slabs = new ByteBuffer[16];
  private int count;
  private int used = MASK + 1;
  private long freed;

  public Slabs(SlabPool pool) {
    this.pool = pool;
  }

  /// The address of a new piece, a multiple of eight.
  ///
  /// @param bytes from 1 to a slab of 1 MiB
  public long take(int bytes) {
    int size = sizeClass(bytes);
    long known = free[size];
    if (known != NONE) {
      free[size] = of(known).getLong(offset(known));
      freed -= 1L << size;
      return known;
    }
    used = used + Long.BYTES - 1 & -Long.BYTES;
    return cut(1 << size);
  }

  /// A piece that is never freed, of just so many bytes, wherever there is room.
  public long cut(int bytes) {
    if (used + bytes > SlabPool.SLAB) {
      if (count == slabs.length) {
        slabs = Arrays.copyOf(slabs, count * 2);
      }
      slabs[count++] = pool.take();
      used = 0;
    }
    long address = (long) count << SlabPool.SLAB_BITS | used;
    used += bytes;
    return address;
  }

  /// Frees what [#take] gave for the same number of bytes.
  public void free(long address, int bytes) {
    int size = sizeClass(bytes);
    of(address).putLong(offset(address), free[size]);
    free[size] = address;
    freed += 1L << size;
  }

  private static int sizeClass(int bytes) {
    return Math.max(SMALLEST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(bytes - 1));
  }

  /// The slab that holds a piece, little-endian, to be used by absolute positions only.
  public ByteBuffer of(long address) {
    return slabs[(int) (address >>> SlabPool.SLAB_BITS) - 1];
  }

  /// Where in its slab a piece begins.
  public static int offset(long address) {
    return (int) address & MASK;
  }

  /// What is in use.
  public long bytes() {
    return count == 0 ? 0 : (long) (count - 1) * SlabPool.SLAB + used - freed;
  }

  @Override
  public void close() {
    for (int i = 0; i < count; i++) {
      pool.giveBack(slabs[i]);
    }
    count = 0;
    used = MASK + 1;
    Arrays.fill(free, NONE);
    freed = 0;
  }
}

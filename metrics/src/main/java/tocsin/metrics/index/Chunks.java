package tocsin.metrics.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Pieces of memory cut from pages, which begin as zeros. An address stays what it is, and zero is
/// none. One thread writes; whoever was given an address may read.
final class Chunks {
  private static final VarHandle ADDRESS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  /// Bytes that the address of another chunk takes.
  static final int LINK = 4;

  private static final int SHIFT = 16;
  private static final int PAGE = 1 << SHIFT;

  /// The bits of an address that say where in its page the chunk begins.
  static final int MASK = PAGE - 1;

  private byte[][] pages = {new byte[PAGE]};
  private int used = LINK;

  int allocate(int bytes) {
    if ((used & MASK) + bytes > PAGE || (used & MASK) == 0) {
      grow(used + MASK >>> SHIFT);
    }
    used += bytes;
    return used - bytes;
  }

  private void grow(int page) {
    if (page == 0) { // Addresses would begin again.
      throw new IllegalStateException("the index is full (expected: fewer tagged series)");
    }
    pages = page < pages.length ? pages : Arrays.copyOf(pages, page + page / 2 + 1);
    pages[page] = new byte[PAGE];
    used = page << SHIFT;
  }

  byte[] page(int address) {
    return pages[address >>> SHIFT];
  }

  void link(int at, int chunk) {
    ADDRESS.set(page(at), at & MASK, chunk);
  }

  static int linked(byte[] page, int at) {
    return (int) ADDRESS.get(page, at);
  }

  long bytes() {
    return (Integer.toUnsignedLong(used) + MASK >>> SHIFT) * PAGE;
  }
}

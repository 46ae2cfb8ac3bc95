package tocsin.metrics.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/// Whole numbers by position, in pages, so that growing copies no more than one page. One thread
/// writes; others may read what was written before the link that led them here was set with
/// [#publish] and read with [#follow].
final class IntPages {
  private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(int[].class);
  private static final int SHIFT = 12;
  private static final int PAGE = 1 << SHIFT;
  private static final int MASK = PAGE - 1;

  private int[][] pages = {new int[8]};
  private int capacity = 8;

  /// Makes positions below a size writable; they begin as zero.
  void ensure(int size) {
    if (size < 0) {
      throw new IllegalStateException("the index is full (expected: fewer names)");
    }
    while (capacity < size) {
      grow();
    }
  }

  // The first page grows by doubling, as most users stay small.
  private void grow() {
    if (capacity < PAGE) {
      pages = new int[][] {Arrays.copyOf(pages[0], capacity * 2)};
      capacity *= 2;
      return;
    }
    int page = capacity >>> SHIFT;
    int[][] more = page < pages.length ? pages : Arrays.copyOf(pages, page + page / 2 + 1);
    more[page] = new int[PAGE];
    pages = more;
    capacity += PAGE;
  }

  int get(int at) {
    return pages[at >>> SHIFT][at & MASK];
  }

  void set(int at, int value) {
    pages[at >>> SHIFT][at & MASK] = value;
  }

  /// Reads a link; everything that was written before it was set can be read behind it.
  int follow(int at) {
    return (int) CELL.getAcquire(pages[at >>> SHIFT], at & MASK);
  }

  /// Sets a link behind which everything is written already.
  void publish(int at, int value) {
    CELL.setRelease(pages[at >>> SHIFT], at & MASK, value);
  }

  long bytes() {
    return capacity * 4L;
  }
}

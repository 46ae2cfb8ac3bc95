package tocsin.metrics.head;

import java.nio.ByteBuffer;
import java.util.Arrays;
import tocsin.metrics.memory.Slabs;

/// The records of the series of a head, in pages made when one of theirs comes. Not thread-safe.
final class Records {
  private static final int PAGE_BITS = 8;
  private static final int PAGE = 1 << PAGE_BITS;

  private final Slabs slabs;
  private long[] pages = new long[16];
  private int references;

  Records(Slabs slabs) {
    this.slabs = slabs;
  }

  /// Where the record of a series is; a new one is all zeros.
  ByteBuffer slab(int reference) {
    if (reference >= references) {
      makeRoom(reference);
    }
    long page = pages[reference >>> PAGE_BITS];
    return slabs.of(page == Slabs.NONE ? newPage(reference) : page);
  }

  /// Where in it, after [#slab].
  int offset(int reference) {
    return Slabs.offset(pages[reference >>> PAGE_BITS]) + (reference & PAGE - 1) * Series.BYTES;
  }

  private void makeRoom(int reference) {
    references = reference + 1;
    int needed = (reference >>> PAGE_BITS) + 1;
    pages = needed <= pages.length ? pages : Arrays.copyOf(pages, needed * 2);
  }

  private long newPage(int reference) {
    long page = slabs.take(PAGE * Series.BYTES);
    for (int i = 0; i < PAGE * Series.BYTES; i += Long.BYTES) {
      slabs.of(page).putLong(Slabs.offset(page) + i, 0);
    }
    pages[reference >>> PAGE_BITS] = page;
    return page;
  }

  boolean has(int reference) {
    return reference < references && pages[reference >>> PAGE_BITS] != Slabs.NONE;
  }

  int references() {
    return references;
  }
}

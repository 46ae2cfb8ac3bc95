package tocsin.metrics.tap;

import java.util.Arrays;

/// Which series are watched, a bit for each, between which values nothing of them is urgent, and
/// which are brought all the same. One thread writes. Others may read meanwhile and see what was
/// before; what is written before a lock is let go of is seen by those who get it after that.
final class Calm {
  private static final int PAGE_BITS = 9;
  private static final int PAGE = 1 << PAGE_BITS;
  private static final double[] NO_PAGE = {};

  private final long[] watched;
  private final long[] listed;

  // Pairs: the least and the greatest calm value.
  private final double[][] pages;

  Calm() {
    this(new long[0], new long[0], new double[0][]);
  }

  private Calm(long[] watched, long[] listed, double[][] pages) {
    this.watched = watched;
    this.listed = listed;
    this.pages = pages;
  }

  /// The same with room for references below this one; the pages are shared.
  Calm upTo(int references) {
    if (references <= watched.length * Long.SIZE) {
      return this;
    }
    int words = Math.max((references + Long.SIZE - 1) / Long.SIZE, watched.length * 2);
    double[][] more = Arrays.copyOf(pages, words * Long.SIZE / PAGE + 1);
    Arrays.fill(more, pages.length, more.length, NO_PAGE);
    return new Calm(Arrays.copyOf(watched, words), Arrays.copyOf(listed, words), more);
  }

  /// @param isListed whether calm values are brought too
  void set(int reference, double low, double high, boolean isListed) {
    int page = reference >>> PAGE_BITS;
    if (pages[page].length == 0) {
      pages[page] = new double[2 * PAGE];
    }
    int at = (reference & PAGE - 1) * 2;
    pages[page][at] = low;
    pages[page][at + 1] = high;
    long bit = 1L << reference;
    int word = reference >>> 6;
    listed[word] = isListed ? listed[word] | bit : listed[word] & ~bit;
    watched[word] |= bit;
  }

  void clear(int reference) {
    if (reference >>> 6 < watched.length) {
      watched[reference >>> 6] &= ~(1L << reference);
    }
  }

  boolean isWatched(int reference) {
    int word = reference >>> 6;
    return word < watched.length && (watched[word] >>> reference & 1) != 0;
  }

  boolean isListed(int reference) {
    return (listed[reference >>> 6] >>> reference & 1) != 0;
  }

  /// Of a series that is watched.
  boolean isCalm(int reference, double value) {
    double[] page = pages[reference >>> PAGE_BITS];
    int at = (reference & PAGE - 1) * 2;
    return page.length > 0 && value >= page[at] && value <= page[at + 1];
  }
}

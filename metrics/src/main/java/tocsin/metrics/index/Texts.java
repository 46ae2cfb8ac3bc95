package tocsin.metrics.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Short texts as bytes, one behind the other in pages, each with its length in front. An address
/// is a whole number and stays what it is. One thread writes; whoever was given an address may
/// read.
final class Texts {
  private static final int SHIFT = 16;
  private static final int PAGE = 1 << SHIFT;
  private static final int MASK = PAGE - 1;
  private static final int LONG = 0x80;

  private byte[][] pages = new byte[4][];
  private int used = PAGE;
  private int count;

  /// Keeps a copy of a text of at most 32,767 bytes.
  int add(byte[] from, int start, int length) {
    int head = length < LONG ? 1 : 2;
    if (used + head + length > PAGE) {
      page();
    }
    byte[] page = pages[count - 1];
    int address = (count - 1 << SHIFT) + used;
    if (head == 2) {
      page[used++] = (byte) (LONG | length >>> 8);
    }
    page[used++] = (byte) length;
    System.arraycopy(from, start, page, used, length);
    used += length;
    return address;
  }

  private void page() {
    if (count == 1 << 32 - SHIFT) {
      throw new IllegalStateException("the index is full (expected: less than 4 GB of names)");
    }
    byte[][] more = count < pages.length ? pages : Arrays.copyOf(pages, count * 2);
    more[count] = new byte[PAGE];
    pages = more;
    count++;
    used = 0;
  }

  /// The page in which a text stands.
  byte[] page(int address) {
    return pages[address >>> SHIFT];
  }

  /// Where in its page a text begins.
  static int start(byte[] page, int address) {
    int at = address & MASK;
    return page[at] < 0 ? at + 2 : at + 1;
  }

  static int length(byte[] page, int address) {
    int at = address & MASK;
    return page[at] < 0 ? (page[at] & 0x7F) << 8 | page[at + 1] & 0xFF : page[at];
  }

  int length(int address) {
    return length(page(address), address);
  }

  String text(int address) {
    byte[] page = page(address);
    return new String(page, start(page, address), length(page, address), StandardCharsets.UTF_8);
  }

  boolean same(int address, byte[] with, int from, int to) {
    byte[] page = page(address);
    int start = start(page, address);
    return length(page, address) == to - from
        && Arrays.equals(page, start, start + to - from, with, from, to);
  }

  /// Compares two texts byte by byte.
  int compare(int a, int b) {
    byte[] left = page(a);
    byte[] right = page(b);
    int i = start(left, a);
    int j = start(right, b);
    return Arrays.compareUnsigned(left, i, i + length(left, a), right, j, j + length(right, b));
  }

  /// Below zero when the text stands before all that begin with the prefix, zero when it begins
  /// with it, above zero when it stands behind them.
  int against(int address, byte[] prefix) {
    byte[] page = page(address);
    int start = start(page, address);
    int length = Math.min(prefix.length, length(page, address));
    return Arrays.compareUnsigned(page, start, start + length, prefix, 0, prefix.length);
  }

  /// Four bytes of a text as a number that sorts as they do; zeros stand behind its end.
  int word(int address, int offset) {
    byte[] page = page(address);
    int start = start(page, address);
    int length = length(page, address);
    int word = 0;
    for (int i = offset; i < offset + 4; i++) {
      word = word << 8 | (i < length ? page[start + i] & 0xFF : 0);
    }
    return word;
  }

  long hash(int address) {
    byte[] page = page(address);
    int start = start(page, address);
    return Hash.of(page, start, start + length(page, address));
  }

  long bytes() {
    return (long) count * PAGE;
  }
}

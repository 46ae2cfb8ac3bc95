package tocsin.metrics.index;

import java.util.BitSet;

/// Lists of ascending references: varints of the steps between them, in chunks that grow from 16 to
/// 256 bytes. The last four bytes of a chunk are the address of the next; a zero, which no step is,
/// says that the rest of a chunk stayed empty. One thread writes. A reader reads as many references
/// as a list's count said, which is set last.
final class Postings {
  private static final int FIELDS = 5;
  private static final int FIRST = 0;
  private static final int TAIL = 1;
  private static final int ROOM = 2;
  private static final int LAST = 3;
  private static final int WRITTEN = 4;

  private static final int HALF = 16;
  private static final int LEFT = (1 << HALF) - 1;
  private static final int SMALLEST = 16;
  private static final int LARGEST = 256;
  private static final int MORE = 0x80;

  private final IntPages lists = new IntPages();
  private final Chunks chunks = new Chunks();
  private int size;

  /// Begins a list, and gives its number.
  int begin() {
    lists.ensure((size + 1) * FIELDS);
    return size++;
  }

  /// Appends a reference above the last one of the list.
  void add(int list, int reference) {
    int at = list * FIELDS;
    int step = reference + 1 - lists.get(at + LAST);
    int need = (38 - Integer.numberOfLeadingZeros(step)) / 7;
    if ((lists.get(at + ROOM) & LEFT) < need) {
      link(at);
    }
    int tail = lists.get(at + TAIL);
    write(tail, step);
    lists.set(at + TAIL, tail + need);
    lists.set(at + ROOM, lists.get(at + ROOM) - need);
    lists.set(at + LAST, reference + 1);
    lists.publish(at + WRITTEN, lists.get(at + WRITTEN) + 1);
  }

  /// Puts a new chunk behind the last one. ROOM is its size in the upper half, and what is left of
  /// it in the lower.
  private void link(int at) {
    int room = lists.get(at + ROOM);
    int capacity = Math.clamp((room >>> HALF) * 2L, SMALLEST, LARGEST);
    int chunk = chunks.allocate(capacity);
    if (room == 0) {
      lists.set(at + FIRST, chunk);
    } else {
      chunks.link(lists.get(at + TAIL) + (room & LEFT), chunk);
    }
    lists.set(at + TAIL, chunk);
    lists.set(at + ROOM, capacity << HALF | capacity - Chunks.LINK);
  }

  private void write(int at, int step) {
    byte[] page = chunks.page(at);
    int to = at & Chunks.MASK;
    int left = step;
    for (; (left & -MORE) != 0; left >>>= 7) {
      page[to++] = (byte) (left | MORE);
    }
    page[to] = (byte) left;
  }

  /// Sets a bit for every reference of a list.
  void into(BitSet bits, int list) {
    int left = lists.follow(list * FIELDS + WRITTEN);
    int chunk = lists.get(list * FIELDS + FIRST);
    int capacity = SMALLEST;
    int value = -1;
    while (left > 0) {
      byte[] page = chunks.page(chunk);
      int at = chunk & Chunks.MASK;
      int end = at + capacity - Chunks.LINK;
      while (left > 0 && at < end && page[at] != 0) {
        int step = 0;
        int shift = 0;
        for (; page[at] < 0; shift += 7) {
          step |= (page[at++] & 0x7F) << shift;
        }
        value += step | page[at++] << shift;
        bits.set(value);
        left--;
      }
      chunk = left > 0 ? Chunks.linked(page, end) : chunk;
      capacity = Math.min(capacity * 2, LARGEST);
    }
  }

  long bytes() {
    return lists.bytes() + chunks.bytes();
  }
}

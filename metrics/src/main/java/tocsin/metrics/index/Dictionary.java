package tocsin.metrics.index;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/// Texts by number and numbers by text; numbers count up from zero and stay. The order of the texts
/// is made when a reader needs it, so that adding costs nothing for it: most stand in a sorted
/// list, the newest behind it unsorted. One thread writes, any number read.
final class Dictionary {
  /// No such text.
  static final int NONE = -1;

  /// So many may wait unsorted beside an eighth of those that are sorted.
  private static final int WAITING = 256;

  private static final byte[] NOTHING = {};

  private final Texts texts;
  private final IntPages addresses = new IntPages();
  private final IdTable table;
  private volatile int size;

  // Written under the lock only; an older one is right as well, as the rest is looked at one by
  // one.
  private volatile int[] order = {};
  private final ReentrantLock sorting = new ReentrantLock();

  Dictionary(Texts texts) {
    this.texts = texts;
    this.table = new IdTable(id -> texts.hash(addresses.get(id - 1)));
  }

  int size() {
    return size;
  }

  int find(byte[] bytes, int from, int to) {
    long hash = Hash.of(bytes, from, to);
    IdPart part = table.part(hash);
    for (int probe = (int) hash; ; probe++) {
      int id = part.id(probe, hash);
      if (id == IdTable.NONE || id > 0 && texts.same(addresses.get(id - 1), bytes, from, to)) {
        return id - 1;
      }
    }
  }

  boolean is(int number, byte[] bytes, int from, int to) {
    return texts.same(addresses.get(number), bytes, from, to);
  }

  /// Adds a text that is not there; its number is the size before.
  void add(byte[] bytes, int from, int to) {
    int number = size;
    addresses.ensure(number + 1);
    addresses.set(number, texts.add(bytes, from, to - from));
    table.put(Hash.of(bytes, from, to), IdTable.NONE, number + 1);
    size = number + 1;
  }

  int address(int number) {
    return addresses.get(number);
  }

  String text(int number) {
    return texts.text(addresses.get(number));
  }

  boolean fits(int number, TextTest test) {
    int address = addresses.get(number);
    byte[] page = texts.page(address);
    int start = Texts.start(page, address);
    return test.fits(page, start, start + Texts.length(page, address));
  }

  /// At least as many as begin with a prefix.
  int atMost(byte[] prefix) {
    int now = size;
    int[] sorted = order(now);
    return edge(sorted, prefix, 1) - edge(sorted, prefix, 0) + now - sorted.length;
  }

  /// Gives the numbers of the texts that begin with a prefix.
  void each(byte[] prefix, IntConsumer to) {
    int now = size;
    int[] sorted = prefix.length == 0 ? order : order(now);
    int end = edge(sorted, prefix, 1);
    for (int i = edge(sorted, prefix, 0); i < end; i++) {
      to.accept(sorted[i]);
    }
    for (int number = sorted.length; number < now; number++) {
      if (texts.against(addresses.get(number), prefix) == 0) {
        to.accept(number);
      }
    }
  }

  void each(IntConsumer to) {
    each(NOTHING, to);
  }

  /// The numbers of texts that begin with a prefix and are wanted: the first in order, and those
  /// that wait unsorted.
  IntList first(byte[] prefix, IntPredicate wanted, int limit) {
    var first = new IntList();
    int now = size;
    int[] sorted = order(now);
    int end = edge(sorted, prefix, 1);
    for (int i = edge(sorted, prefix, 0); i < end && first.size() < limit; i++) {
      if (wanted.test(sorted[i])) {
        first.add(sorted[i]);
      }
    }
    for (int number = sorted.length; number < now; number++) {
      if (texts.against(addresses.get(number), prefix) == 0 && wanted.test(number)) {
        first.add(number);
      }
    }
    return first;
  }

  /// The first position whose text is not below the prefix (0) or stands behind all that begin with
  /// it (1).
  private int edge(int[] sorted, byte[] prefix, int side) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = low + high >>> 1;
      if (texts.against(addresses.get(sorted[middle]), prefix) < side) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int[] order(int now) {
    int[] sorted = order;
    if (now - sorted.length > WAITING + sorted.length / 8 && sorting.tryLock()) {
      try {
        sorted = order.length < now ? new TextOrder(texts, addresses).extended(order, now) : order;
        order = sorted;
      } finally {
        sorting.unlock();
      }
    }
    return sorted;
  }

  /// What it takes without the texts themselves.
  long bytes() {
    return addresses.bytes() + table.bytes() + order.length * 4L;
  }
}

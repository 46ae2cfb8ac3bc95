package tocsin.metrics.index;

import java.util.function.IntToLongFunction;

/// Numbers above zero by hash: extendible hashing over small parts, each at most three quarters
/// full. One that is full becomes two by the next bit of the hash, so that growing never moves more
/// than a few thousand entries. One thread writes, any number read meanwhile.
final class IdTable {
  /// No number: what is looked for is not there.
  static final int NONE = 0;

  private static final int SMALLEST = 8;
  private static final int LARGEST = 4096;

  /// Parts with more equal bits grow instead: their hashes do not tell them apart.
  private static final int MOST_BITS = 24;

  /// Numbers up to here leave eight bits for the hash.
  private static final int USUAL_MASK = 0xFFFFFF;

  private final IntToLongFunction hashes;
  private volatile IdPart[] parts = {new IdPart(0, SMALLEST, USUAL_MASK)};
  private long cells = SMALLEST;

  /// A table of numbers whose hash can be asked for again.
  IdTable(IntToLongFunction hashes) {
    this.hashes = hashes;
  }

  /// Where numbers with this hash stand.
  IdPart part(long hash) {
    IdPart[] all = parts;
    return all[position(hash, all)];
  }

  private static int position(long hash, IdPart[] all) {
    return (int) (hash >>> 1 >>> 63 - Integer.numberOfTrailingZeros(all.length));
  }

  /// Puts a number in, in the place of another one with the same hash, or of [#NONE].
  void put(long hash, int old, int id) {
    IdPart part = part(hash);
    while (!part.takes(id)) {
      makeRoom(part, hash, id);
      part = part(hash);
    }
    part.put(hash, old, id);
  }

  private void makeRoom(IdPart full, long hash, int id) {
    int mask = id <= full.mask() ? full.mask() : Math.max(id, full.mask() << 3 | 7);
    boolean splits = full.capacity() >= LARGEST && full.bits() < MOST_BITS;
    int bits = splits ? full.bits() + 1 : full.bits();
    int capacity = splits ? full.capacity() : full.capacity() * 2;
    IdPart low = new IdPart(bits, capacity, mask);
    IdPart high = splits ? new IdPart(bits, capacity, mask) : low;
    for (int slot = 0; slot < full.capacity(); slot++) {
      int known = full.id(slot);
      if (known != NONE) {
        long its = hashes.applyAsLong(known);
        (splits && (its >>> 64 - bits & 1) != 0 ? high : low).put(its, NONE, known);
      }
    }
    if (1 << bits > parts.length) {
      parts = doubled(parts);
    }
    settle(position(hash, parts), low, high);
    cells += splits ? capacity : capacity - full.capacity();
  }

  private static IdPart[] doubled(IdPart[] parts) {
    IdPart[] twice = new IdPart[parts.length * 2];
    for (int i = 0; i < twice.length; i++) {
      twice[i] = parts[i / 2];
    }
    return twice;
  }

  /// Puts the two halves where the one stood.
  ///
  /// @param any one of its places
  private void settle(int any, IdPart low, IdPart high) {
    int places = parts.length >>> (low == high ? low.bits() : low.bits() - 1);
    int first = any / places * places;
    for (int i = 0; i < places; i++) {
      parts[first + i] = i < places / 2 ? low : high;
    }
  }

  long bytes() {
    return cells * 4 + parts.length * 4L;
  }
}

package tocsin.metrics.index;

import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import tocsin.metrics.memory.SlabPool;
import tocsin.metrics.memory.Slabs;

/// Names to references and back, by their bytes, outside the Java heap.
///
/// Senders repeat their order, so the quickest guess at a name is the one that followed the last
/// name before: for each series the one that came after it is kept. One comparison of bytes proves
/// the guess; only a wrong one is looked for in the table (open addressing, at most half full, half
/// of the hash beside each reference). Bytes are always compared whole.
///
/// Thread-safe. A guess takes no lock: an entry is written before its reference is given out, and a
/// successor is published behind a release fence and read before an acquire fence.
public final class SeriesTable implements AutoCloseable {
  /// No series.
  public static final int NONE = -2;

  // An entry: where the name is, how long it is, and what came after it plus one.
  private static final int ENTRY = 16;
  private static final int LENGTH_AT = 8;
  private static final int NEXT_AT = 12;
  private static final int PAGE_BITS = 10;
  private static final int PAGE = 1 << PAGE_BITS;

  // A page of slots, eight bytes each: half of the hash, then the reference plus one.
  private static final int SLOT_PAGE_BITS = 12;
  private static final int SLOT_PAGE = 1 << SLOT_PAGE_BITS;
  private static final long REFERENCE = 0xFFFF_FFFFL;

  /// Of a removed name: its upper half is like no hash.
  private static final long GONE = REFERENCE;

  private final NameHash hash;
  private final Slabs slabs;

  // All below are written under this lock. Pages are read without it.
  private long[] pages = new long[16];
  private long[] slots;
  private int mask;
  private int filled;
  private int size;

  /// An empty table.
  ///
  /// @param seed makes hashes that nobody outside can foresee
  public SeriesTable(SlabPool pool, long seed) {
    this.slabs = new Slabs(pool);
    this.hash = new NameHash(seed);
    this.slots = slotPages(1);
    this.mask = SLOT_PAGE - 1;
  }

  private long[] slotPages(int count) {
    long[] fresh = new long[count];
    for (int i = 0; i < count; i++) {
      fresh[i] = slabs.take(SLOT_PAGE * Long.BYTES);
      int from = Slabs.offset(fresh[i]);
      for (int slot = 0; slot < SLOT_PAGE; slot++) {
        slabs.of(fresh[i]).putLong(from + slot * Long.BYTES, 0);
      }
    }
    return fresh;
  }

  /// The reference of a name that is known, or [#NONE].
  ///
  /// @param bytes little-endian; the name stands from `from` to before `until`
  /// @param previous the reference that this sender used before, or [#NONE]
  public int known(ByteBuffer bytes, int from, int until, int previous) {
    if (previous >= 0) {
      int guess = slab(previous).getInt(offset(previous) + NEXT_AT) - 1;
      VarHandle.acquireFence();
      if (guess >= 0 && is(guess, bytes, from, until)) {
        return guess;
      }
    }
    int found = find(bytes, from, until);
    if (found >= 0 && previous >= 0) {
      VarHandle.releaseFence();
      slab(previous).putInt(offset(previous) + NEXT_AT, found + 1);
    }
    return found;
  }

  private ByteBuffer slab(int reference) {
    return slabs.of(pages[reference >>> PAGE_BITS]);
  }

  private int offset(int reference) {
    return Slabs.offset(pages[reference >>> PAGE_BITS]) + (reference & PAGE - 1) * ENTRY;
  }

  /// Whether a series has just this name.
  private boolean is(int reference, ByteBuffer bytes, int from, int until) {
    ByteBuffer entries = slab(reference);
    int entry = offset(reference);
    int length = until - from;
    if (entries.getInt(entry + LENGTH_AT) != length) {
      return false;
    }
    long address = entries.getLong(entry);
    return same(slabs.of(address), Slabs.offset(address), bytes, from, length);
  }

  /// Names of neighbours differ at their ends, so these are looked at first.
  private static boolean same(ByteBuffer name, int at, ByteBuffer bytes, int from, int length) {
    int last = length - Long.BYTES;
    if (last < 0) {
      return sameShort(name, at, bytes, from, length);
    }
    if (name.getLong(at + last) != bytes.getLong(from + last)) {
      return false;
    }
    for (int i = 0; i < last; i += Long.BYTES) {
      if (name.getLong(at + i) != bytes.getLong(from + i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameShort(
      ByteBuffer name, int at, ByteBuffer bytes, int from, int length) {
    for (int i = 0; i < length; i++) {
      if (name.get(at + i) != bytes.get(from + i)) {
        return false;
      }
    }
    return true;
  }

  private synchronized int find(ByteBuffer bytes, int from, int until) {
    long found = at(slot(hash.of(bytes, from, until), bytes, from, until));
    return found == 0 ? NONE : (int) (found & REFERENCE) - 1;
  }

  private long at(int slot) {
    long page = slots[slot >>> SLOT_PAGE_BITS];
    return slabs.of(page).getLong(Slabs.offset(page) + (slot & SLOT_PAGE - 1) * Long.BYTES);
  }

  private void put(int slot, long there) {
    long page = slots[slot >>> SLOT_PAGE_BITS];
    slabs.of(page).putLong(Slabs.offset(page) + (slot & SLOT_PAGE - 1) * Long.BYTES, there);
  }

  /// The slot of a name, or the empty one where it belongs.
  private int slot(long upper, ByteBuffer bytes, int from, int until) {
    int slot = home(upper);
    while (true) {
      long there = at(slot);
      boolean like = (there ^ upper) >>> Integer.SIZE == 0;
      if (there == 0 || like && is((int) (there & REFERENCE) - 1, bytes, from, until)) {
        return slot;
      }
      slot = slot + 1 & mask;
    }
  }

  /// A slot holds the upper half of the hash, so what it needs to move is all there.
  private int home(long upper) {
    return (int) (upper >>> Integer.SIZE) & mask;
  }

  /// Gives a new name the next reference.
  ///
  /// @return that, or the one that another thread gave it meanwhile
  public synchronized int add(ByteBuffer bytes, int from, int until) {
    long upper = hash.of(bytes, from, until);
    int slot = slot(upper, bytes, from, until);
    long there = at(slot);
    if (there != 0) {
      return (int) (there & REFERENCE) - 1;
    }
    int reference = entry(copy(bytes, from, until - from), until - from);
    link(slot, upper, reference);
    return reference;
  }

  private long copy(ByteBuffer bytes, int from, int length) {
    long name = slabs.cut(length);
    slabs.of(name).put(Slabs.offset(name), bytes, from, length);
    return name;
  }

  private void link(int slot, long upper, int reference) {
    put(slot, upper & ~REFERENCE | reference + 1L);
    filled++;
    if (filled * 2 > mask) {
      grow();
    }
  }

  /// Gives a reference that has no name one that nobody has.
  ///
  /// @param bytes little-endian, the name at the front
  public synchronized void rename(int reference, ByteBuffer bytes, int length) {
    int entry = offset(reference);
    slab(reference).putLong(entry, copy(bytes, 0, length));
    VarHandle.releaseFence();
    slab(reference).putInt(entry + LENGTH_AT, length);
    long upper = hash.of(bytes, 0, length);
    link(slot(upper, bytes, 0, length), upper, reference);
  }

  /// A reference that has lost its name: nothing is found by it, and no other series gets it.
  public synchronized int addNameless() {
    return entry(Slabs.NONE, 0);
  }

  private int entry(long name, int length) {
    int reference = size;
    int page = reference >>> PAGE_BITS;
    if ((reference & PAGE - 1) == 0) {
      if (page == pages.length) {
        pages = Arrays.copyOf(pages, page * 2);
      }
      pages[page] = slabs.take(PAGE * ENTRY);
    }
    ByteBuffer entries = slab(reference);
    int at = offset(reference);
    entries.putLong(at, name);
    entries.putInt(at + LENGTH_AT, length);
    entries.putInt(at + NEXT_AT, 0);
    size++;
    return reference;
  }

  private void grow() {
    long[] old = slots;
    slots = slotPages(old.length * 2);
    mask = mask * 2 + 1;
    filled = 0;
    for (long page : old) {
      for (int i = 0; i < SLOT_PAGE; i++) {
        move(slabs.of(page).getLong(Slabs.offset(page) + i * Long.BYTES));
      }
      slabs.free(page, SLOT_PAGE * Long.BYTES);
    }
  }

  private void move(long there) {
    if (there >>> Integer.SIZE == 0) {
      return;
    }
    int slot = home(there);
    while (at(slot) != 0) {
      slot = slot + 1 & mask;
    }
    put(slot, there);
    filled++;
  }

  /// Forgets a name. Its reference is not given to another.
  public synchronized void remove(int reference) {
    ByteBuffer name = ByteBuffer.wrap(name(reference)).order(ByteOrder.LITTLE_ENDIAN);
    int slot = slot(hash.of(name, 0, name.limit()), name, 0, name.limit());
    if (at(slot) != 0) {
      put(slot, GONE);
    }
    // A guess may still lead here, and then nothing must be equal.
    slab(reference).putInt(offset(reference) + LENGTH_AT, 0);
  }

  /// The name of a series; empty when it has lost it.
  public byte[] name(int reference) {
    int entry = offset(reference);
    byte[] name = new byte[slab(reference).getInt(entry + LENGTH_AT)];
    if (name.length > 0) {
      long address = slab(reference).getLong(entry);
      slabs.of(address).get(Slabs.offset(address), name);
    }
    return name;
  }

  /// Copies the name of a series to the front of an array.
  ///
  /// @return its length; 0 when it has lost it
  public int copy(int reference, byte[] into) {
    int entry = offset(reference);
    int length = slab(reference).getInt(entry + LENGTH_AT);
    if (length > 0) {
      long address = slab(reference).getLong(entry);
      slabs.of(address).get(Slabs.offset(address), into, 0, length);
    }
    return length;
  }

  public boolean hasName(int reference) {
    return slab(reference).getInt(offset(reference) + LENGTH_AT) > 0;
  }

  /// How many references were given out; the last one is one less.
  public synchronized int size() {
    return size;
  }

  /// What it takes outside the heap.
  public synchronized long bytes() {
    return slabs.bytes();
  }

  @Override
  public synchronized void close() {
    slabs.close();
  }
}

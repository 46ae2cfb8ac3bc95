package tocsin.metrics.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// A part of an [IdTable]: numbers whose hashes begin with the same bits, by open addressing. Above
/// each number stand bits of its hash, so that whoever asks seldom looks at what a number stands
/// for in vain. Its fields are final, so that it may be handed over by a plain write.
final class IdPart {
  private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(int[].class);
  private static final int OTHER = -1;

  private final int bits;
  private final int mask;
  private final int[] slots;
  private int used;

  /// An empty part.
  ///
  /// @param bits how many bits of the hashes are the same
  /// @param mask of the bits that numbers may have
  IdPart(int bits, int capacity, int mask) {
    this.bits = bits;
    this.slots = new int[capacity];
    this.mask = mask;
  }

  int bits() {
    return bits;
  }

  int mask() {
    return mask;
  }

  int capacity() {
    return slots.length;
  }

  boolean takes(int id) {
    return id <= mask && used < slots.length / 4 * 3;
  }

  /// A number that may have the hash, a negative one to pass over, or [IdTable#NONE] at the end.
  ///
  /// @param probe counts up from the hash
  int id(int probe, long hash) {
    int slot = (int) SLOT.getAcquire(slots, probe & slots.length - 1);
    return slot == IdTable.NONE || ((slot ^ print(hash)) & ~mask) == 0 ? slot & mask : OTHER;
  }

  /// The number in one of the slots, or [IdTable#NONE].
  int id(int slot) {
    return slots[slot] & mask;
  }

  // Between the highest bits, which choose the part, and the lowest, which choose the slot.
  private static int print(long hash) {
    return (int) (hash >>> 8);
  }

  /// Puts a number where another one stands, or [IdTable#NONE].
  void put(long hash, int old, int id) {
    int at = (int) hash & slots.length - 1;
    while (id(at) != old) {
      at = at + 1 & slots.length - 1;
    }
    SLOT.setRelease(slots, at, print(hash) & ~mask | id);
    used += old == IdTable.NONE ? 1 : 0;
  }
}

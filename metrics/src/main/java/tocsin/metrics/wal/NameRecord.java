package tocsin.metrics.wal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import tocsin.metrics.codec.Varint;

/// A record of new names with the references they got, each written as what it shares with the one
/// before it and the rest.
public final class NameRecord {
  /// As large as a record of names gets; more names make more records.
  private static final int MOST_BYTES = 1 << 20;

  private static final int OVERHEAD = 10;

  /// No name is longer.
  private static final int LONGEST = 4_096;

  /// The names of a store.
  @FunctionalInterface
  public interface Names {
    /// Copies a name to the front of an array.
    ///
    /// @return its length
    int copy(int reference, byte[] into);
  }

  private NameRecord() {}

  /// Writes the names of the references from `first` to before `end`.
  public static void write(WalWriter wal, int first, int end, Names names) {
    int reference = first;
    while (reference < end) {
      reference = one(wal, reference, end, names);
    }
  }

  private static int one(WalWriter wal, int first, int end, Names names) {
    byte[] before = new byte[LONGEST];
    byte[] name = new byte[LONGEST];
    int lengthBefore = 0;
    int length = names.copy(first, name);
    ByteBuffer to = wal.begin(WalFormat.NAMES, MOST_BYTES + length + OVERHEAD);
    int countAt = to.position();
    to.putInt(0).putInt(first);
    int reference = first;
    while (true) {
      int common = Arrays.mismatch(before, 0, lengthBefore, name, 0, length);
      common = common < 0 ? length : common;
      Varint.putUnsigned(to, common);
      Varint.putUnsigned(to, length - common);
      to.put(name, common, length - common);
      reference++;
      if (reference == end) {
        break;
      }
      byte[] free = before;
      before = name;
      lengthBefore = length;
      name = free;
      length = names.copy(reference, name);
      if (to.position() - countAt + length + OVERHEAD > MOST_BYTES) {
        break;
      }
    }
    to.putInt(countAt, reference - first);
    wal.end();
    return reference;
  }
}

package tocsin.metrics.wal;

import java.nio.ByteBuffer;
import tocsin.metrics.codec.Varint;

/// A record of new names with the references they got, each written as what it shares with the one
/// before it and the rest.
public final class NameRecord {
  /// As large as a record of names gets; more names make more records.
  private static final int MOST_BYTES = 1 << 20;

  private static final int OVERHEAD = 10;

  /// The names of a store.
  @FunctionalInterface
  public interface Names {
    byte[] name(int reference);
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
    byte[] name = names.name(first);
    ByteBuffer to = wal.begin(WalFormat.NAMES, MOST_BYTES + name.length + OVERHEAD);
    int countAt = to.position();
    to.putInt(0).putInt(first);
    byte[] before = new byte[0];
    int reference = first;
    while (true) {
      int common = common(before, name);
      Varint.putUnsigned(to, common);
      Varint.putUnsigned(to, name.length - common);
      to.put(name, common, name.length - common);
      before = name;
      reference++;
      if (reference == end) {
        break;
      }
      name = names.name(reference);
      if (to.position() - countAt + name.length + OVERHEAD > MOST_BYTES) {
        break;
      }
    }
    to.putInt(countAt, reference - first);
    wal.end();
    return reference;
  }

  private static int common(byte[] a, byte[] b) {
    int i = 0;
    while (i < a.length && i < b.length && a[i] == b[i]) {
      i++;
    }
    return i;
  }
}

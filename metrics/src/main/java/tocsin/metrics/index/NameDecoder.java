package tocsin.metrics.index;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Reads the names of a frame back, see [NameEncoder]. Each stands in one array, over the one
/// before it.
final class NameDecoder {
  /// Pieces that are made of pieces would soon fill any memory. No name is as long, and no frame
  /// holds as much.
  private static final int LONGEST_NAME = 1 << 16;

  private static final int MOST_PIECES = 1 << 22;

  private byte[] pieces = new byte[1024];
  private final IntList bounds = new IntList();
  private byte[] name = new byte[256];
  private int[] ends = new int[64];
  private int length;

  /// Begins a frame.
  void begin() {
    bounds.clear();
    bounds.add(0);
    length = 0;
  }

  /// Reads the next name, and gives its length.
  ///
  /// @throws RuntimeException of some kind if there is none
  int next(ByteBuffer from) {
    int head = from.get();
    int shared = half(head >>> 4 & 15, from);
    int more = half(head & 15, from);
    int last = length;
    length = shared == 0 ? 0 : ends[shared - 1];
    for (int i = shared; i < shared + more; i++) {
      int known = Varints.get(from);
      if (known == 0) {
        literal(from, last);
      } else {
        copy(bounds.get(known - 1), bounds.get(known));
      }
      if (i == ends.length) {
        ends = Arrays.copyOf(ends, i * 2);
      }
      ends[i] = length;
    }
    return length;
  }

  byte[] name() {
    return name;
  }

  private static int half(int nibble, ByteBuffer from) {
    return nibble < NameEncoder.NIBBLE ? nibble : nibble + Varints.get(from);
  }

  private void literal(ByteBuffer from, int last) {
    int same = Varints.get(from);
    int rest = Varints.get(from);
    int start = bounds.get(bounds.size() - 1);
    if (same < 0
        || same > Math.max(0, last - length)
        || rest < 0
        || rest > from.remaining()
        || start + same + rest > MOST_PIECES) {
      throw new IllegalStateException("a piece of " + same + " + " + rest + " bytes");
    }
    ensureName(length + same + rest);
    from.get(name, length + same, rest);
    pieces = ensured(pieces, start + same + rest);
    System.arraycopy(name, length, pieces, start, same + rest);
    bounds.add(start + same + rest);
    length += same + rest;
  }

  private void copy(int start, int end) {
    ensureName(length + end - start);
    System.arraycopy(pieces, start, name, length, end - start);
    length += end - start;
  }

  private void ensureName(int size) {
    if (size > LONGEST_NAME) {
      throw new IllegalStateException("a name of " + size + " bytes");
    }
    name = ensured(name, size);
  }

  private static byte[] ensured(byte[] bytes, int size) {
    return size > bytes.length ? Arrays.copyOf(bytes, size * 2) : bytes;
  }
}

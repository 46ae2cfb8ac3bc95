package tocsin.metrics.index;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Writes the names of one frame. A name is cut behind `.`, `;` and `=`; pieces that it begins with
/// like the name before it are counted, others are numbers of pieces that stood in the frame
/// already, or are written out, from where they differ from the name before it.
final class NameEncoder {
  /// Numbers from here on do not fit into half a byte.
  static final int NIBBLE = 15;

  private final Dictionary pieces = new Dictionary(new Texts());
  private byte[] last = {};
  private int[] ends = {};
  private int count;

  /// At most so many bytes does a name take.
  static int most(int length) {
    return 16 + 6 * length;
  }

  static boolean endsPiece(byte b) {
    return b == '.' || b == ';' || b == '=';
  }

  void put(ByteBuffer to, byte[] name) {
    int shared = shared(name);
    int[] now = ends(name);
    int more = now.length - shared;
    to.put((byte) (Math.min(shared, NIBBLE) << 4 | Math.min(more, NIBBLE)));
    rest(to, shared);
    rest(to, more);
    for (int i = shared; i < now.length; i++) {
      piece(to, name, i == 0 ? 0 : now[i - 1], now[i]);
    }
    last = name;
    ends = now;
    count = now.length;
  }

  private static void rest(ByteBuffer to, int number) {
    if (number >= NIBBLE) {
      Varints.put(to, number - NIBBLE);
    }
  }

  /// How many pieces the last name and this one begin with; the last piece of a name has no sign
  /// that ends it, so it never counts.
  private int shared(byte[] name) {
    int differs = Arrays.mismatch(last, name);
    int end = differs < 0 ? last.length : differs;
    int shared = Math.max(0, count - 1);
    while (shared > 0 && ends[shared - 1] > end) {
      shared--;
    }
    return shared;
  }

  private static int[] ends(byte[] name) {
    var ends = new IntList();
    for (int i = 0; i < name.length; i++) {
      if (i == name.length - 1 || endsPiece(name[i])) {
        ends.add(i + 1);
      }
    }
    return ends.toArray();
  }

  private void piece(ByteBuffer to, byte[] name, int from, int until) {
    int known = pieces.find(name, from, until);
    Varints.put(to, known + 1);
    if (known == Dictionary.NONE) {
      pieces.add(name, from, until);
      int same = same(name, from, until);
      Varints.put(to, same);
      Varints.put(to, until - from - same);
      to.put(name, from + same, until - from - same);
    }
  }

  /// How many bytes of a piece stand in the last name at the same place.
  private int same(byte[] name, int from, int until) {
    int end = Math.min(until, last.length);
    int at = from;
    while (at < end && name[at] == last[at]) {
      at++;
    }
    return at - from;
  }
}

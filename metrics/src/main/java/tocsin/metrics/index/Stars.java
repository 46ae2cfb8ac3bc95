package tocsin.metrics.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// A glob of one node whose only signs are `*`, asked of the bytes as they stand: begins with the
/// first piece, ends with the last, and has the others in this order between them.
final class Stars implements TextTest {
  private final List<byte[]> pieces;

  Stars(String glob) {
    this.pieces =
        Arrays.stream(glob.split("\\*", -1)).map(p -> p.getBytes(StandardCharsets.UTF_8)).toList();
  }

  @Override
  public boolean fits(byte[] bytes, int from, int to) {
    byte[] first = pieces.getFirst();
    byte[] last = pieces.getLast();
    int at = from + first.length;
    int end = to - last.length;
    if (at > end || !stands(first, bytes, from) || !stands(last, bytes, end)) {
      return false;
    }
    for (int i = 1; i < pieces.size() - 1; i++) {
      byte[] piece = pieces.get(i);
      while (at + piece.length <= end && !stands(piece, bytes, at)) {
        at++;
      }
      at += piece.length;
      if (at > end) {
        return false;
      }
    }
    return true;
  }

  private static boolean stands(byte[] piece, byte[] bytes, int at) {
    return Arrays.equals(piece, 0, piece.length, bytes, at, at + piece.length);
  }
}

package tocsin.metrics.index;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/// Makes frames for the end of a file of names. A frame is kept short, so that damage costs few
/// names.
final class NameFrames {
  private static final int MOST_NAMES = 4_096;
  private static final int MOST_BYTES = 1 << 20;
  private static final int REFERENCE = 5;

  private final long offset;
  private ByteBuffer to = room(0);
  private int start;

  /// Frames for this place of the file.
  NameFrames(long offset) {
    this.offset = offset;
  }

  ByteBuffer names(int first, List<byte[]> names) {
    for (int from = 0; from < names.size(); ) {
      int until = from;
      int bytes = 0;
      while (until < names.size() && until - from < MOST_NAMES && bytes < MOST_BYTES) {
        bytes += NameEncoder.most(names.get(until++).length);
      }
      begin(bytes);
      var encoder = new NameEncoder();
      names.subList(from, until).forEach(name -> encoder.put(to, name));
      end(NameFrame.NAMES, until - from, first + from);
      from = until;
    }
    return to.flip();
  }

  ByteBuffer deleted(int... references) {
    for (int from = 0; from < references.length; from += MOST_NAMES) {
      int until = Math.min(references.length, from + MOST_NAMES);
      begin(REFERENCE * (until - from));
      Arrays.stream(references, from, until).forEach(r -> Varints.put(to, r));
      end(NameFrame.DELETED, until - from, 0);
    }
    return to.flip();
  }

  ByteBuffer renamed(int[] references, IntFunction<byte[]> names) {
    for (int reference : references) {
      byte[] name = names.apply(reference);
      begin(REFERENCE + NameEncoder.most(name.length));
      Varints.put(to, reference);
      new NameEncoder().put(to, name);
      end(NameFrame.RENAMED, 1, 0);
    }
    return to.flip();
  }

  /// Makes room for a frame, and leaves out its head.
  private void begin(int bytes) {
    if (to.remaining() < NameFrame.HEAD + bytes) {
      to = room(to.position() * 2 + NameFrame.HEAD + bytes).put(to.flip());
    }
    start = to.position();
    to.position(start + NameFrame.HEAD);
  }

  private void end(byte type, int count, int first) {
    int end = to.position();
    ByteBuffer payload = to.slice(start + NameFrame.HEAD, end - start - NameFrame.HEAD);
    var head = new NameFrame(payload.remaining(), type, count, first, NameFrame.crc(payload));
    head.write(to.position(start), offset + start);
    to.position(end);
  }

  private static ByteBuffer room(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}

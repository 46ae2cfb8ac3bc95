package tocsin.metrics.render;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Bytes that answers are written into, lent and taken back: the collector has less to do, and what
/// was used last is still in the caches of the processor. Whoever never gives them back harms
/// nobody. Thread-safe.
public final class Sheets {
  /// Bytes of each: the longest part.
  private static final int SIZE = AnswerParts.PART + AnswerParts.BEYOND;

  /// What is shorter gets bytes of its own.
  private static final int SHORT = 1 << 14;

  /// So many are kept, 7 MiB altogether.
  private static final int MOST = 16;

  private final Deque<byte[]> spare = new ArrayDeque<>();

  /// @param about how many bytes are to be expected
  Written lend(int about) {
    if (about <= SHORT) {
      return new Written(about);
    }
    byte @Nullable [] bytes;
    synchronized (spare) {
      bytes = spare.poll();
    }
    return new Written(bytes == null ? new byte[Math.max(SIZE, about)] : bytes);
  }

  /// Nothing reads or writes it any more.
  void takeBack(Written sheet) {
    byte[] bytes = sheet.room(0);
    synchronized (spare) {
      if (bytes.length == SIZE && spare.size() < MOST) {
        spare.push(bytes);
      }
    }
  }
}

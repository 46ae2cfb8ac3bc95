package tocsin.metrics.codec;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import tocsin.metrics.store.SampleSource.PointConsumer;

/// Codec 1 of `docs/formats/block-v1.md`: differences of steps as varints, changes of value as
/// whole bytes. Nothing is written in it any more.
public final class Codec {
  public static final byte ID = 1;

  private static final int UNCHANGED = 0x80;

  private Codec() {}

  /// Where a decoder stands in a chunk.
  private static final class State {
    private long millis;
    private long step;
    private long bits;
    private int position;
  }

  /// Reads `count` points from the start of a segment.
  public static void decode(MemorySegment from, int count, PointConsumer to) {
    State s = new State();
    for (int i = 0; i < count; i++) {
      long time = time(from, s);
      s.step = i == 0 ? 0 : i == 1 ? time : s.step + time;
      s.millis = i == 0 ? time : s.millis + s.step;
      s.bits ^= change(from, s);
      to.point(s.millis, Double.longBitsToDouble(s.bits));
    }
  }

  private static long time(MemorySegment from, State s) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = from.get(ValueLayout.JAVA_BYTE, s.position++);
      value |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return (value >>> 1) ^ -(value & 1);
      }
    }
  }

  private static long change(MemorySegment from, State s) {
    int control = from.get(ValueLayout.JAVA_BYTE, s.position++) & 0xFF;
    if (control == UNCHANGED) {
      return 0;
    }
    int trailing = control & 0xF;
    long change = 0;
    for (int b = 7 - (control >> 4); b >= trailing; b--) {
      change |= (from.get(ValueLayout.JAVA_BYTE, s.position++) & 0xFFL) << (8 * b);
    }
    return change;
  }
}

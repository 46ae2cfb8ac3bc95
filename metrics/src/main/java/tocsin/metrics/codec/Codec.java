package tocsin.metrics.codec;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import tocsin.metrics.store.SampleSource.PointConsumer;

/// Codec 1 of `docs/formats/block-v1.md`: differences of steps as varints, changes of value as
/// whole bytes. Points are appended one by one, so the head keeps them in it; blocks are written in
/// [PackedCodec] and read in both.
public final class Codec {
  public static final byte ID = 1;

  /// No point takes more: ten bytes of time, one of control, eight of value.
  public static final int MOST_BYTES = 19;

  private static final int UNCHANGED = 0x80;

  private Codec() {}

  /// Where an encoder or a decoder stands in a chunk.
  public static final class State {
    private long millis;
    private long step;
    private long bits;
    private int count;
    private int position;

    public int count() {
      return count;
    }

    public int position() {
      return position;
    }

    public void restart() {
      millis = 0;
      step = 0;
      bits = 0;
      count = 0;
      position = 0;
    }
  }

  /// Writes one point at the state's position; the caller has made sure of [#MOST_BYTES].
  public static void encode(MemorySegment to, State s, long millis, double value) {
    long step = millis - s.millis;
    int at = varint(to, s.position, s.count < 2 ? (s.count == 0 ? millis : step) : step - s.step);
    s.step = s.count == 0 ? 0 : step;
    s.millis = millis;
    long bits = Double.doubleToRawLongBits(value);
    at = bytes(to, at, bits ^ s.bits);
    s.bits = bits;
    s.count++;
    s.position = at;
  }

  private static int varint(MemorySegment to, int at, long value) {
    long left = (value << 1) ^ (value >> 63);
    int position = at;
    while ((left & ~0x7FL) != 0) {
      to.set(ValueLayout.JAVA_BYTE, position++, (byte) (left & 0x7F | 0x80));
      left >>>= 7;
    }
    to.set(ValueLayout.JAVA_BYTE, position++, (byte) left);
    return position;
  }

  private static int bytes(MemorySegment to, int at, long change) {
    if (change == 0) {
      to.set(ValueLayout.JAVA_BYTE, at, (byte) UNCHANGED);
      return at + 1;
    }
    int leading = Long.numberOfLeadingZeros(change) / 8;
    int trailing = Long.numberOfTrailingZeros(change) / 8;
    to.set(ValueLayout.JAVA_BYTE, at, (byte) (leading << 4 | trailing));
    int position = at + 1;
    for (int b = 7 - leading; b >= trailing; b--) {
      to.set(ValueLayout.JAVA_BYTE, position++, (byte) (change >>> (8 * b)));
    }
    return position;
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

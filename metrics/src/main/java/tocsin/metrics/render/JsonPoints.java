package tocsin.metrics.render;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Points as JSON, each with what comes between it and the next. What stands before the last four
/// digits of the stamp is put there as it is, eight bytes at a time, and then those four and what
/// stands behind them: of ten digits the first six seldom change.
final class JsonPoints {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int LOW = 10_000;
  private static final int STAMP = 10;

  /// Between these a stamp has ten digits: from 2001 to 2286.
  private static final long FIRST = 1_000_000_000L;

  private static final long LAST = 9_999_999_999L;

  /// Bytes of a point at most, and what is written beyond it.
  private static final int MOST = Numbers.MOST + 64;

  private final JsonPoint point;
  private final boolean noNulls;
  private final long step;

  /// Where the last four digits of a stamp stand, and the value after them.
  private final int low;

  private final int length;

  /// @param noNulls leaves out points without a value
  /// @param step seconds from stamp to stamp, at least 1
  JsonPoints(JsonPoint point, boolean noNulls, long step) {
    this.point = point;
    this.noNulls = noNulls;
    this.step = step;
    this.low = point.between().length + STAMP - 4;
    this.length = point.between().length + STAMP + point.behind().length;
  }

  /// Writes values, each with what comes between it and the next.
  ///
  /// @param from the first
  /// @param until behind the last
  /// @param start stamp of the first, seconds since 1970
  void write(Written out, double[] values, int from, int until, long start) {
    long stamp = start;
    int next = from;
    while (next < until) {
      int end = next + alike(stamp, until - next);
      if (stamp >= FIRST && stamp <= LAST) {
        run(out, values, next, end, stamp);
      } else {
        single(out, values[next], stamp);
      }
      stamp += step * (end - next);
      next = end;
    }
  }

  /// How many stamps from one on differ in their last four digits only.
  private int alike(long stamp, int most) {
    boolean isUsual = stamp >= FIRST && stamp <= LAST;
    return isUsual ? (int) Math.min(most, 1 + (LOW - 1 - stamp % LOW) / step) : 1;
  }

  private void single(Written out, double value, long stamp) {
    if (noNulls && Double.isNaN(value)) {
      return;
    }
    Numbers.json(out, value);
    out.put(point.between()).number(stamp).put(point.behind());
  }

  private void run(Written out, double[] values, int from, int until, long stamp) {
    byte[] words = new byte[3 * Long.BYTES + Digits.BEYOND];
    System.arraycopy(point.between(), 0, words, 0, point.between().length);
    Digits.whole(words, point.between().length, stamp);
    System.arraycopy(point.behind(), 0, words, low + 4, point.behind().length);
    long first = (long) EIGHT.get(words, 0);
    long second = (long) EIGHT.get(words, Long.BYTES);
    long behind = (long) EIGHT.get(words, low + 4);
    boolean isLong = length > 2 * Long.BYTES;
    byte[] into = out.room(MOST);
    int at = out.size();
    int digits = (int) (stamp % LOW);
    int each = (int) Math.min(step, LOW);
    for (int i = from; i < until; i++, digits += each) {
      double value = values[i];
      if (noNulls && Double.isNaN(value)) {
        continue;
      }
      if (into.length - at < MOST) {
        out.ends(at);
        into = out.room(MOST);
      }
      int end = Numbers.json(into, at, value);
      EIGHT.set(into, end, first);
      if (isLong) {
        EIGHT.set(into, end + Long.BYTES, second);
        EIGHT.set(into, end + low + 4, behind);
      }
      EIGHT.set(into, end + low, Digits.four(digits) | behind << 32);
      at = end + length;
    }
    out.ends(at);
  }
}

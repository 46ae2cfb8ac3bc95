package tocsin.metrics.render;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Points as JSON, each with what comes between it and the next. What stands before the last four
/// digits of the stamp is put there as it is, eight bytes at a time, and then those four and what
/// stands behind them: of ten digits the first six seldom change. Values of one kind in a row are
/// found first ([Alike]) and then written without a question between them.
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

  /// So many of a kind are worth a loop of their own, and so many of no kind are written before it
  /// is looked for one again.
  private static final int ENOUGH = 8;

  private final JsonPoint point;
  private final boolean noNulls;
  private final long step;

  /// Where the last four digits of a stamp stand, and the value after them.
  private final int low;

  private final int length;
  private final boolean isLong;

  /// What stands around the last four digits of the stamps that are written.
  private final byte[] words = new byte[3 * Long.BYTES + Digits.BEYOND];

  private long first;
  private long second;
  private long behind;

  /// @param noNulls leaves out points without a value
  /// @param step seconds from stamp to stamp, at least 1
  JsonPoints(JsonPoint point, boolean noNulls, long step) {
    this.point = point;
    this.noNulls = noNulls;
    this.step = step;
    this.low = point.between().length + STAMP - 4;
    this.length = point.between().length + STAMP + point.behind().length;
    this.isLong = length > 2 * Long.BYTES;
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
      int end = next + near(stamp, until - next);
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
  private int near(long stamp, int most) {
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
    begin(stamp);
    int digits = (int) (stamp % LOW);
    int next = from;
    while (next < until) {
      int count = some(out, values, next, until, digits);
      digits += count * (int) Math.min(step, LOW);
      next += count;
    }
  }

  /// Writes those that are of the kind of the first.
  ///
  /// @return how many
  private int some(Written out, double[] values, int next, int until, int digits) {
    int[] numbers = out.numbers();
    int most = Math.min(numbers.length, until - next);
    int few = Math.min(most, ENOUGH);
    int wholes = Alike.wholes(values, next, most, numbers);
    if (wholes >= few) {
      wholes(out, wholes, digits);
      return wholes;
    }
    int hundredths = Alike.hundredths(values, next, most, numbers);
    if (hundredths >= few) {
      hundredths(out, hundredths, digits);
      return hundredths;
    }
    int millionths = Alike.millionths(values, next, most, numbers);
    if (millionths >= few) {
      millionths(out, millionths, digits);
      return millionths;
    }
    any(out, values, next, next + few, digits);
    return few;
  }

  private void begin(long stamp) {
    System.arraycopy(point.between(), 0, words, 0, point.between().length);
    Digits.whole(words, point.between().length, stamp);
    System.arraycopy(point.behind(), 0, words, low + 4, point.behind().length);
    first = (long) EIGHT.get(words, 0);
    second = (long) EIGHT.get(words, Long.BYTES);
    behind = (long) EIGHT.get(words, low + 4);
  }

  private void wholes(Written out, int count, int firstDigits) {
    int[] numbers = out.numbers();
    int each = (int) Math.min(step, LOW);
    byte[] into = out.room(roomFor(count));
    int at = out.size();
    for (int i = 0, digits = firstDigits; i < count; i++, digits += each) {
      at = stamp(into, Digits.wholeAndZero(into, at, numbers[i]), digits);
    }
    out.ends(at);
  }

  private void hundredths(Written out, int count, int firstDigits) {
    int[] numbers = out.numbers();
    int each = (int) Math.min(step, LOW);
    byte[] into = out.room(roomFor(count));
    int at = out.size();
    for (int i = 0, digits = firstDigits; i < count; i++, digits += each) {
      at = stamp(into, Digits.fewHundredths(into, at, numbers[i]), digits);
    }
    out.ends(at);
  }

  private void millionths(Written out, int count, int firstDigits) {
    int[] numbers = out.numbers();
    int each = (int) Math.min(step, LOW);
    byte[] into = out.room(roomFor(count));
    int at = out.size();
    for (int i = 0, digits = firstDigits; i < count; i++, digits += each) {
      at = stamp(into, Digits.millionths(into, at, numbers[i]), digits);
    }
    out.ends(at);
  }

  private int roomFor(int count) {
    return count * (Digits.LONGEST_ALIKE + length) + 2 * Long.BYTES;
  }

  private void any(Written out, double[] values, int from, int until, int firstDigits) {
    int each = (int) Math.min(step, LOW);
    byte[] into = out.room((until - from) * MOST);
    int at = out.size();
    for (int i = from, digits = firstDigits; i < until; i++, digits += each) {
      if (!noNulls || !Double.isNaN(values[i])) {
        at = stamp(into, Numbers.json(into, at, values[i]), digits);
      }
    }
    out.ends(at);
  }

  /// Writes a stamp with what stands around it.
  ///
  /// @param digits its last four
  /// @return where the text ends
  private int stamp(byte[] into, int at, int digits) {
    EIGHT.set(into, at, first);
    if (isLong) {
      EIGHT.set(into, at + Long.BYTES, second);
      EIGHT.set(into, at + low + 4, behind);
    }
    EIGHT.set(into, at + low, Digits.four(digits) | behind << 32);
    return at + length;
  }
}

package tocsin.metrics.render;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Stamps at an even step as text, each written from the digits of the one before: of ten digits
/// the first six seldom change. Not thread-safe.
final class Stamps {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int LOW = 10_000;

  /// Between these a stamp has ten digits: from 2001 to 2286.
  private static final long FIRST = 1_000_000_000L;

  private static final long LAST = 9_999_999_999L;

  private final long step;
  private long at;
  private int low;

  /// The first six digits and two that are written over; 0 when the stamp has not ten.
  private long high;

  /// @param first seconds since 1970
  /// @param step seconds, at least 1
  Stamps(long first, long step) {
    this.step = step;
    begin(first);
  }

  private void begin(long second) {
    at = second;
    if (at < FIRST || at > LAST) {
      high = 0;
      return;
    }
    byte[] digits = new byte[Long.BYTES];
    Digits.padded(digits, 0, at / LOW, 6);
    high = (long) EIGHT.get(digits, 0);
    low = (int) (at % LOW);
  }

  /// Writes the next one.
  void next(Written out) {
    if (high == 0) {
      out.number(at);
      skip();
      return;
    }
    int place = out.size();
    byte[] into = out.room(Digits.MOST);
    EIGHT.set(into, place, high);
    int pair = low / 100;
    Digits.pair(into, place + 6, pair);
    Digits.pair(into, place + 8, low - pair * 100);
    out.ends(place + 10);
    skip();
  }

  /// Goes on without writing one.
  void skip() {
    long next = low + step;
    if (high != 0 && next < LOW) {
      at += step;
      low = (int) next;
    } else {
      begin(at + step);
    }
  }
}

package tocsin.metrics.render;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Text as it goes over the wire, in UTF-8, that grows at its end. An answer may hold millions of
/// numbers: their digits are put where they stay, two at a time. Not thread-safe.
final class Written {
  private static final VarHandle PAIR =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final short[] PAIRS = new short[100];
  private static final long[] TENS = new long[19];
  private static final int MOST_DIGITS = 20;

  static {
    for (int i = 0; i < PAIRS.length; i++) {
      PAIRS[i] = (short) ('0' + i % 10 << 8 | '0' + i / 10);
    }
    TENS[0] = 1;
    for (int i = 1; i < TENS.length; i++) {
      TENS[i] = TENS[i - 1] * 10;
    }
  }

  private byte[] bytes;
  private int size;

  Written() {
    this(1 << 12);
  }

  /// @param about how many bytes are to be expected
  Written(int about) {
    this.bytes = new byte[about];
  }

  int size() {
    return size;
  }

  /// Forgets what stands behind a place.
  void cut(int at) {
    size = at;
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  /// Any text.
  Written text(String text) {
    int length = text.length();
    room(length);
    int start = size;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c > 0x7F) {
        size = start;
        return encoded(text);
      }
      bytes[size++] = (byte) c;
    }
    return this;
  }

  private Written encoded(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    room(utf8.length);
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
    return this;
  }

  /// One character of ASCII.
  Written sign(char ascii) {
    room(1);
    bytes[size++] = (byte) ascii;
    return this;
  }

  /// A whole number.
  Written number(long number) {
    if (number == Long.MIN_VALUE) {
      return text(Long.toString(number)); // It has no counterpart above zero.
    }
    room(MOST_DIGITS);
    if (number < 0) {
      bytes[size++] = '-';
    }
    long positive = Math.abs(number);
    write(positive, digits(positive));
    return this;
  }

  /// A number that is not negative, with zeros in front of it to so many digits.
  Written padded(long number, int digits) {
    room(digits);
    write(number, digits);
    return this;
  }

  private void write(long number, int digits) {
    int start = size;
    int at = start + digits;
    size = at;
    long left = number;
    while (left > Integer.MAX_VALUE && at - start >= 2) {
      long above = left / 100;
      at -= 2;
      PAIR.set(bytes, at, PAIRS[(int) (left - above * 100)]);
      left = above;
    }
    // Dividing is cheaper with half the bits.
    int rest = (int) left;
    while (at - start >= 2) {
      int above = rest / 100;
      at -= 2;
      PAIR.set(bytes, at, PAIRS[rest - above * 100]);
      rest = above;
    }
    if (at > start) {
      bytes[start] = (byte) ('0' + rest % 10);
    }
  }

  /// How many digits a number has that is not negative. Its bits tell that up to one: 1233 / 4096
  /// is about the logarithm of two.
  private static int digits(long number) {
    int digits = (Long.SIZE - Long.numberOfLeadingZeros(number | 1)) * 1233 >>> 12;
    return digits < TENS.length && number >= TENS[digits] ? digits + 1 : Math.max(1, digits);
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  @Override
  public String toString() {
    return new String(bytes, 0, size, StandardCharsets.UTF_8);
  }
}

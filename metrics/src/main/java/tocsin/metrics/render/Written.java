package tocsin.metrics.render;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Text as it goes over the wire, in UTF-8, that grows at its end. An answer may hold millions of
/// numbers: their digits are put where they stay, two at a time. Not thread-safe.
final class Written {
  private static final byte[] PAIRS = pairs();
  private static final int MOST_DIGITS = 20;

  private byte[] bytes = new byte[1 << 12];
  private int size;

  private static byte[] pairs() {
    byte[] pairs = new byte[200];
    for (int i = 0; i < 100; i++) {
      pairs[2 * i] = (byte) ('0' + i / 10);
      pairs[2 * i + 1] = (byte) ('0' + i % 10);
    }
    return pairs;
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
    room(MOST_DIGITS);
    if (number < 0) {
      bytes[size++] = '-';
    }
    int digits = digits(number);
    write(number, digits);
    return this;
  }

  /// A number that is not negative, with zeros in front of it to so many digits.
  Written padded(long number, int digits) {
    room(digits);
    write(-number, digits);
    return this;
  }

  /// Negative, because the smallest whole number has no counterpart.
  private void write(long number, int digits) {
    long left = number > 0 ? -number : number;
    int at = size + digits;
    size = at;
    int start = at - digits;
    while (at - start >= 2) {
      long above = left / 100;
      int pair = (int) (above * 100 - left) * 2;
      bytes[--at] = PAIRS[pair + 1];
      bytes[--at] = PAIRS[pair];
      left = above;
    }
    if (at > start) {
      bytes[start] = (byte) ('0' - left % 10);
    }
  }

  private static int digits(long number) {
    long left = number > 0 ? -number : number;
    int digits = 1;
    for (long limit = -10; left <= limit && digits < 19; limit *= 10) {
      digits++;
    }
    return digits;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  @Override
  public String toString() {
    return new String(bytes, 0, size, StandardCharsets.UTF_8);
  }
}

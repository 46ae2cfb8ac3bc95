package tocsin.metrics.render;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tocsin.ground.json.Json;

/// Text as it goes over the wire, in UTF-8, that grows at its end. An answer may hold millions of
/// numbers: their digits are put where they stay. Not thread-safe.
final class Written {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final int[] numbers = new int[Alike.MOST];
  private byte[] bytes;
  private int size;

  Written() {
    this(1 << 12);
  }

  /// @param about how many bytes are to be expected
  Written(int about) {
    this(new byte[about]);
  }

  /// @param bytes to write into, from their beginning
  Written(byte[] bytes) {
    this.bytes = bytes;
  }

  int size() {
    return size;
  }

  /// The bytes, with room for so many more behind [#size].
  byte[] room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
    return bytes;
  }

  /// Room for numbers that are about to be written, so that none is made each time.
  int[] numbers() {
    return numbers;
  }

  /// Says where the text ends: behind what was put into the room, or before what is not wanted.
  void ends(int at) {
    size = at;
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

  /// A text as JSON has it, in quotes.
  Written quoted(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        return text(Json.write(text));
      }
    }
    return sign('"').text(text).sign('"');
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
    room(1 + Digits.MOST + Digits.BEYOND);
    if (number < 0) {
      bytes[size++] = '-';
    }
    size = Digits.whole(bytes, size, Math.abs(number));
    return this;
  }

  /// A finite number as Python writes floats: the shortest text that reads back as it.
  Written decimal(double v) {
    int end = Decimal.write(room(Decimal.MOST), size, v);
    if (end == Decimal.LONGER) {
      return text(Double.toString(v));
    }
    size = end;
    return this;
  }

  /// Bytes as they are.
  Written put(byte[] some) {
    return put(some, 0, some.length);
  }

  /// A part of bytes as they are.
  Written put(byte[] some, int from, int length) {
    System.arraycopy(some, from, room(length), size, length);
    size += length;
    return this;
  }

  /// One byte.
  Written octet(int octet) {
    room(1)[size++] = (byte) octet;
    return this;
  }

  /// Four bytes, the highest first.
  Written four(int number) {
    INT.set(room(Integer.BYTES), size, number);
    size += Integer.BYTES;
    return this;
  }

  /// Eight bytes, the highest first.
  Written eight(long number) {
    LONG.set(room(Long.BYTES), size, number);
    size += Long.BYTES;
    return this;
  }

  /// What was written, to be read from its beginning; nothing may be written any more.
  ByteBuffer buffer() {
    return ByteBuffer.wrap(bytes, 0, size);
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  @Override
  public String toString() {
    return new String(bytes, 0, size, StandardCharsets.UTF_8);
  }
}

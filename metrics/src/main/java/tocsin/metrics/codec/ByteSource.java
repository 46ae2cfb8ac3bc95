package tocsin.metrics.codec;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;

/// A copy of bytes that stand elsewhere, and a place in it from which numbers are read,
/// little-endian. Copied because a Java array is read fastest, and because what was checked is then
/// what is decoded. Used by one thread, again and again.
public final class ByteSource {
  /// Eight bytes are loaded at once also where fewer are left.
  private static final int SPARE = Long.BYTES;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] bytes = new byte[256];
  private int size;
  private int position;

  /// Holds these bytes and nothing else, read from their first.
  public void load(MemorySegment from, long offset, int length) {
    size = 0;
    position = 0;
    append(from, offset, length);
  }

  /// Holds these bytes too, behind the others.
  ///
  /// @throws IndexOutOfBoundsException if they do not stand there; no room was made for them then
  public void append(MemorySegment from, long offset, int length) {
    Objects.checkFromIndexSize(offset, length, from.byteSize());
    if (bytes.length - size - SPARE < length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + length + SPARE));
    }
    MemorySegment.copy(from, ValueLayout.JAVA_BYTE, offset, bytes, size, length);
    size += length;
  }

  public byte[] bytes() {
    return bytes;
  }

  public int size() {
    return size;
  }

  public int position() {
    return position;
  }

  public void position(int at) {
    position = at;
  }

  public int get() {
    return bytes[position++] & 0xFF;
  }

  public int getInt() {
    int value = (int) INT.get(bytes, position);
    position += Integer.BYTES;
    return value;
  }

  public long getLong() {
    long value = longAt(bytes, position);
    position += Long.BYTES;
    return value;
  }

  static long longAt(byte[] bytes, int at) {
    return (long) LONG.get(bytes, at);
  }

  public long getSigned() {
    long value = getUnsigned();
    return (value >>> 1) ^ -(value & 1);
  }

  public long getUnsigned() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = bytes[position++];
      value |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }
}

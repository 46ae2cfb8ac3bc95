package tocsin.metrics.codec;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Bytes that grow while numbers are put at their end, little-endian. Used by one thread.
public final class ByteSink {
  private static final int MOST_OF_A_VARINT = 10;
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] bytes;
  private int size;

  public ByteSink(int capacity) {
    this.bytes = new byte[capacity];
  }

  /// The bytes themselves, [#size] of them filled; others after the next put.
  public byte[] bytes() {
    return bytes;
  }

  public int size() {
    return size;
  }

  public void clear() {
    size = 0;
  }

  private void reserve(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  public void put(int oneByte) {
    reserve(1);
    bytes[size++] = (byte) oneByte;
  }

  public void putInt(int value) {
    reserve(Integer.BYTES);
    INT.set(bytes, size, value);
    size += Integer.BYTES;
  }

  /// Overwrites four bytes that are there already.
  public void setInt(int at, int value) {
    INT.set(bytes, at, value);
  }

  public int getInt(int at) {
    return (int) INT.get(bytes, at);
  }

  public void putLong(long value) {
    reserve(Long.BYTES);
    LONG.set(bytes, size, value);
    size += Long.BYTES;
  }

  public void putBytes(byte[] from, int at, int count) {
    reserve(count);
    System.arraycopy(from, at, bytes, size, count);
    size += count;
  }

  public void putBytes(MemorySegment from, long at, int count) {
    reserve(count);
    MemorySegment.copy(from, ValueLayout.JAVA_BYTE, at, bytes, size, count);
    size += count;
  }

  public void putAll(ByteSink other) {
    putBytes(other.bytes, 0, other.size);
  }

  /// A signed number in zigzag, seven bits a byte.
  public void putSigned(long value) {
    putUnsigned(Varint.zigzag(value));
  }

  /// An unsigned number, seven bits a byte, the lowest first.
  public void putUnsigned(long value) {
    reserve(MOST_OF_A_VARINT);
    long left = value;
    int at = size;
    while ((left & ~0x7FL) != 0) {
      bytes[at++] = (byte) (left & 0x7F | 0x80);
      left >>>= 7;
    }
    bytes[at++] = (byte) left;
    size = at;
  }
}

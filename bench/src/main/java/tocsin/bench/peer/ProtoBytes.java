package tocsin.bench.peer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Bytes of protocol buffers, as far as remote write needs them.
final class ProtoBytes {
  static final int VARINT = 0;
  static final int FIXED64 = 1;
  static final int BYTES = 2;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  int size() {
    return bytes.size();
  }

  byte[] toArray() {
    return bytes.toByteArray();
  }

  /// The number of a field and how what follows is to be read.
  ProtoBytes tag(int field, int type) {
    bytes.write(field << 3 | type);
    return this;
  }

  ProtoBytes varint(long value) {
    long rest = value;
    while (rest >>> 7 != 0) {
      bytes.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
    return this;
  }

  ProtoBytes raw(byte[] some) {
    bytes.writeBytes(some);
    return this;
  }

  ProtoBytes zeros(int count) {
    bytes.writeBytes(new byte[count]);
    return this;
  }

  ProtoBytes field(int field, byte[] value) {
    tag(field, BYTES).varint(value.length);
    bytes.writeBytes(value);
    return this;
  }

  ProtoBytes field(int field, String value) {
    return field(field, value.getBytes(StandardCharsets.UTF_8));
  }
}

package tocsin.bench.peer;

/// Snappy blocks of one literal: valid for every reader, and packing costs the sender nothing.
final class Snappy {
  /// A literal whose length minus one stands in the next four bytes, little-endian.
  private static final byte LITERAL_OF_FOUR_BYTES = (byte) (63 << 2);

  private Snappy() {}

  static byte[] literal(byte[] raw) {
    byte[] length = new ProtoBytes().varint(raw.length).toArray();
    byte[] block = new byte[length.length + 1 + Integer.BYTES + raw.length];
    System.arraycopy(length, 0, block, 0, length.length);
    int at = length.length;
    block[at++] = LITERAL_OF_FOUR_BYTES;
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      block[at++] = (byte) (raw.length - 1 >>> shift);
    }
    System.arraycopy(raw, 0, block, at, raw.length);
    return block;
  }
}

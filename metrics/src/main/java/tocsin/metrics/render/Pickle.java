package tocsin.metrics.render;

import java.nio.charset.StandardCharsets;

/// Python's pickle, protocol 2: instructions for a stack machine. A list or a map is made empty, a
/// mark is set, and all that stands above the mark is put into it at its end.
final class Pickle implements PackedForm {
  private static final byte[] HEAD = {(byte) 0x80, 2};
  private static final char NONE = 'N';
  private static final char FLOAT = 'G';
  private static final char UNICODE = 'X';
  private static final char STOP = '.';

  private final Growing out = new Growing();

  Pickle() {
    out.room(2).put(HEAD);
  }

  private void signs(String signs) {
    out.room(signs.length()).put(signs.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void list(int size) {
    signs("](");
  }

  @Override
  public void endList() {
    signs("e");
  }

  @Override
  public void map(int size) {
    signs("}(");
  }

  @Override
  public void endMap() {
    signs("u");
  }

  @Override
  public void text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.room(5 + utf8.length)
        .put((byte) UNICODE)
        .putInt(Integer.reverseBytes(utf8.length))
        .put(utf8);
  }

  // A whole number of eight bytes, the lowest first.
  @Override
  public void whole(long number) {
    out.room(10).put((byte) 0x8A).put((byte) Long.BYTES).putLong(Long.reverseBytes(number));
  }

  @Override
  public void real(double number) {
    out.room(9).put((byte) FLOAT).putDouble(number);
  }

  @Override
  public void flag(boolean flag) {
    out.room(1).put((byte) (flag ? 0x88 : 0x89));
  }

  @Override
  public void nothing() {
    out.room(1).put((byte) NONE);
  }

  @Override
  public byte[] toBytes() {
    out.room(1).put((byte) STOP);
    return out.toBytes();
  }
}

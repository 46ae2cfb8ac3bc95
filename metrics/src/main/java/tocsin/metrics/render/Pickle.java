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

  private final Written out;

  Pickle(Written out) {
    this.out = out;
  }

  @Override
  public void begin() {
    out.put(HEAD);
  }

  @Override
  public void finish() {
    out.sign(STOP);
  }

  @Override
  public void list(int size) {
    out.text("](");
  }

  @Override
  public void endList() {
    out.text("e");
  }

  @Override
  public void map(int size) {
    out.text("}(");
  }

  @Override
  public void endMap() {
    out.text("u");
  }

  @Override
  public void text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.sign(UNICODE).four(Integer.reverseBytes(utf8.length)).put(utf8);
  }

  // A whole number of eight bytes, the lowest first.
  @Override
  public void whole(long number) {
    out.octet(0x8A).octet(Long.BYTES).eight(Long.reverseBytes(number));
  }

  @Override
  public void real(double number) {
    out.sign(FLOAT).eight(Double.doubleToRawLongBits(number));
  }

  @Override
  public void flag(boolean flag) {
    out.octet(flag ? 0x88 : 0x89);
  }

  @Override
  public void nothing() {
    out.sign(NONE);
  }
}

package tocsin.metrics.render;

import java.nio.charset.StandardCharsets;

/// MessagePack, each thing in its widest form
/// (https://github.com/msgpack/msgpack/blob/master/spec.md).
final class Msgpack implements PackedForm {
  private final Written out;

  Msgpack(Written out) {
    this.out = out;
  }

  @Override
  public void begin() {}

  @Override
  public void finish() {}

  @Override
  public void list(int size) {
    out.octet(0xDD).four(size);
  }

  @Override
  public void endList() {}

  @Override
  public void map(int size) {
    out.octet(0xDF).four(size);
  }

  @Override
  public void endMap() {}

  @Override
  public void text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.octet(0xDB).four(utf8.length).put(utf8);
  }

  @Override
  public void whole(long number) {
    out.octet(0xD3).eight(number);
  }

  @Override
  public void real(double number) {
    out.octet(0xCB).eight(Double.doubleToRawLongBits(number));
  }

  @Override
  public void flag(boolean flag) {
    out.octet(flag ? 0xC3 : 0xC2);
  }

  @Override
  public void nothing() {
    out.octet(0xC0);
  }
}

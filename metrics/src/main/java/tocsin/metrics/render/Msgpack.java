package tocsin.metrics.render;

import java.nio.charset.StandardCharsets;

/// MessagePack, each thing in its widest form
/// (https://github.com/msgpack/msgpack/blob/master/spec.md).
final class Msgpack implements PackedForm {
  private final Growing out = new Growing();

  @Override
  public void list(int size) {
    out.room(5).put((byte) 0xDD).putInt(size);
  }

  @Override
  public void endList() {}

  @Override
  public void map(int size) {
    out.room(5).put((byte) 0xDF).putInt(size);
  }

  @Override
  public void endMap() {}

  @Override
  public void text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.room(5 + utf8.length).put((byte) 0xDB).putInt(utf8.length).put(utf8);
  }

  @Override
  public void whole(long number) {
    out.room(9).put((byte) 0xD3).putLong(number);
  }

  @Override
  public void real(double number) {
    out.room(9).put((byte) 0xCB).putDouble(number);
  }

  @Override
  public void flag(boolean flag) {
    out.room(1).put((byte) (flag ? 0xC3 : 0xC2));
  }

  @Override
  public void nothing() {
    out.room(1).put((byte) 0xC0);
  }

  @Override
  public byte[] toBytes() {
    return out.toBytes();
  }
}

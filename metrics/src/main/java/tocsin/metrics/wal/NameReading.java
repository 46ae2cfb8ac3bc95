package tocsin.metrics.wal;

import java.nio.ByteBuffer;
import tocsin.metrics.codec.Varint;

/// Reads records that [NameRecord] wrote.
final class NameReading {
  private NameReading() {}

  /// Reads the payload behind its type.
  static void read(ByteBuffer from, WalReader.Into to) {
    int count = from.getInt();
    int first = from.getInt();
    byte[] before = new byte[0];
    for (int i = 0; i < count; i++) {
      int common = (int) Varint.getUnsigned(from);
      byte[] name = new byte[common + (int) Varint.getUnsigned(from)];
      System.arraycopy(before, 0, name, 0, common);
      from.get(name, common, name.length - common);
      to.name(first + i, name);
      before = name;
    }
  }
}

package tocsin.metrics.wal;

import java.nio.ByteBuffer;
import tocsin.metrics.codec.Varint;

/// Reads records that [NameRecord] wrote.
final class NameReading {
  private NameReading() {}

  /// Reads the payload behind its type.
  static void read(ByteBuffer from, WalReader.Into to) throws BadRecordException {
    int count = from.getInt();
    int first = from.getInt();
    if (first < 0) {
      throw new BadRecordException("names from reference " + first);
    }
    byte[] before = new byte[0];
    for (int i = 0; i < count; i++) {
      int common = (int) Varint.getUnsigned(from);
      int rest = (int) Varint.getUnsigned(from);
      if (common < 0 || common > before.length || rest < 0 || rest > from.remaining()) {
        throw new BadRecordException("a name of " + common + " + " + rest + " bytes");
      }
      byte[] name = new byte[common + rest];
      System.arraycopy(before, 0, name, 0, common);
      from.get(name, common, name.length - common);
      to.name(first + i, name);
      before = name;
    }
  }
}

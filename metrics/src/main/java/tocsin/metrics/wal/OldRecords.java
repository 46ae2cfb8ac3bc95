package tocsin.metrics.wal;

import java.nio.ByteBuffer;

/// Records of segments of version 1, which are still read (`docs/formats/wal-v1.md`).
final class OldRecords {
  static final short VERSION = 1;
  static final byte SERIES = 1;
  static final byte SAMPLES = 2;
  static final int SAMPLE = 20;

  private OldRecords() {}

  static void series(ByteBuffer payload, WalReader.Into into) {
    int reference = payload.getInt();
    int length = Short.toUnsignedInt(payload.getShort());
    into.oldSeries(reference, payload.slice(payload.position(), length));
  }

  static void samples(ByteBuffer payload, WalReader.Into into) {
    int count = payload.getInt();
    for (int i = 0; i < count; i++) {
      into.oldSample(payload.getInt(), payload.getLong(), payload.getDouble());
    }
  }
}

package tocsin.metrics.wal;

import java.nio.charset.StandardCharsets;

/// Numbers of `docs/formats/wal-v2.md` that reader and writer share.
final class WalFormat {
  static final byte[] MAGIC = "TOCSINWL".getBytes(StandardCharsets.US_ASCII);
  static final short VERSION = 2;
  static final int HEADER = 16;

  /// In front of each record: its length and its checksum.
  static final int FRAME = 8;

  static final byte NAMES = 3;
  static final byte SAMPLES = 4;

  /// Bits of the token in front of a sample.
  static final int NEXT_REFERENCE = 1;

  static final int SAME_MILLIS = 2;
  static final int LENGTH_SHIFT = 2;
  static final int PLACES_SHIFT = 5;
  static final int FIELD = 7;
  static final int BITS_PLACES = 0xFF;

  private WalFormat() {}
}

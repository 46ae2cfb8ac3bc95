package tocsin.metrics.tsdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32C;

/// Reads one segment of the log back and says what could not be read.
final class WalReader {
  private static final int LONGEST = 16 << 20;

  /// What a segment holds, record by record.
  interface Into {
    void series(int reference, ByteBuffer name);

    void sample(int reference, long millis, double value);
  }

  /// What was found.
  ///
  /// @param skipped records whose checksum did not fit
  /// @param lostBytes at the end, that were no record
  record Outcome(long records, long skipped, long lostBytes) {}

  private WalReader() {}

  static Outcome read(Path file, Into into) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer all =
          channel
              .map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
              .order(ByteOrder.LITTLE_ENDIAN);
      return records(all, into);
    }
  }

  private static Outcome records(ByteBuffer all, Into into) {
    if (!headed(all)) {
      return new Outcome(0, 0, all.limit());
    }
    all.position(WalWriter.HEADER);
    long good = 0;
    long skipped = 0;
    while (all.remaining() >= 8) {
      int length = all.getInt(all.position());
      if (length < 1 || length > LONGEST || length > all.remaining() - 8) {
        break;
      }
      if (fits(all, length)) {
        record(all.slice(all.position() + 8, length).order(ByteOrder.LITTLE_ENDIAN), into);
        good++;
      } else {
        skipped++;
      }
      all.position(all.position() + 8 + length);
    }
    return new Outcome(good, skipped, all.remaining());
  }

  private static boolean headed(ByteBuffer all) {
    if (all.limit() < WalWriter.HEADER) {
      return false;
    }
    byte[] magic = new byte[WalWriter.MAGIC.length];
    all.get(0, magic);
    return Arrays.equals(magic, WalWriter.MAGIC) && all.getShort(8) == 1;
  }

  private static boolean fits(ByteBuffer all, int length) {
    CRC32C crc = new CRC32C();
    crc.update(all.slice(all.position() + 8, length));
    return (int) crc.getValue() == all.getInt(all.position() + 4);
  }

  private static void record(ByteBuffer payload, Into into) {
    byte type = payload.get();
    if (type == WalWriter.SERIES) {
      int reference = payload.getInt();
      int length = Short.toUnsignedInt(payload.getShort());
      into.series(reference, payload.slice(payload.position(), length));
    } else if (type == WalWriter.SAMPLES) {
      int count = payload.getInt();
      for (int i = 0; i < count; i++) {
        into.sample(payload.getInt(), payload.getLong(), payload.getDouble());
      }
    }
  }
}

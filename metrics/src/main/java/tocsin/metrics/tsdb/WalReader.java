package tocsin.metrics.tsdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/// Reads one segment of the log back and says what could not be read.
final class WalReader {
  private static final int LONGEST = 16 << 20;
  private static final long WINDOW = 1 << 30;

  /// What a segment holds, record by record.
  interface Into {
    void series(int reference, ByteBuffer name);

    void sample(int reference, long millis, double value);
  }

  /// What was found.
  ///
  /// @param skipped places before a good record where there was none
  /// @param lostBytes that were no record, a torn end among them
  record Outcome(long records, long skipped, long lostBytes) {
    Outcome plus(Outcome other) {
      return new Outcome(
          records + other.records, skipped + other.skipped, lostBytes + other.lostBytes);
    }
  }

  private WalReader() {}

  static Outcome read(Path file, Into into) throws IOException {
    // A mapped buffer ends at 2 GB, and a segment of values that compress well may be longer.
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      Outcome sum = new Outcome(0, 0, 0);
      long at = 0;
      while (at < channel.size()) {
        long length = Math.min(WINDOW, channel.size() - at);
        boolean last = at + length == channel.size();
        ByteBuffer part =
            channel.map(FileChannel.MapMode.READ_ONLY, at, length).order(ByteOrder.LITTLE_ENDIAN);
        part.position(at == 0 ? Math.min(WalWriter.HEADER, part.limit()) : 0);
        sum = sum.plus(records(part, last, into));
        at += last ? length : part.position();
      }
      return sum;
    }
  }

  /// Whether this is no segment that this version can read. A segment that ends within its header
  /// is one that was being begun.
  static boolean isForeign(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer header = ByteBuffer.allocate(WalWriter.HEADER).order(ByteOrder.LITTLE_ENDIAN);
      while (header.hasRemaining() && channel.read(header) >= 0) {
        // Goes on until the header is whole or the file ends.
      }
      header.flip();
      for (int i = 0; i < Math.min(header.limit(), WalWriter.MAGIC.length); i++) {
        if (header.get(i) != WalWriter.MAGIC[i]) {
          return true;
        }
      }
      return header.limit() >= 10 && header.getShort(8) != 1;
    }
  }

  /// Reads record after record. Where there is none it looks for the next one byte by byte, so that
  /// a damaged length costs no more than the record it stands in.
  private static Outcome records(ByteBuffer all, boolean last, Into into) {
    long good = 0;
    long skipped = 0;
    long lost = 0;
    boolean losing = false;
    while (all.hasRemaining()) {
      if (!last && all.remaining() < 8 + LONGEST) {
        break; // What begins here may end behind the window.
      }
      int length = fits(all);
      if (length > 0) {
        record(all.slice(all.position() + 8, length).order(ByteOrder.LITTLE_ENDIAN), into);
        good++;
        skipped += losing ? 1 : 0;
        losing = false;
        all.position(all.position() + 8 + length);
      } else {
        losing = true;
        lost++;
        all.get();
      }
    }
    return new Outcome(good, skipped, lost);
  }

  /// The length of the record that begins here; 0 when none does. The shape is looked at before the
  /// checksum, which would be slow at every byte.
  private static int fits(ByteBuffer all) {
    int at = all.position();
    if (all.remaining() < 8 + 5) {
      return 0;
    }
    int length = all.getInt(at);
    if (length < 5 || length > Math.min(LONGEST, all.remaining() - 8)) {
      return 0;
    }
    long shape =
        switch (all.get(at + 8)) {
          case WalWriter.SERIES ->
              length < 7 ? 0 : 7L + Short.toUnsignedInt(all.getShort(at + 8 + 5));
          case WalWriter.SAMPLES -> 5L + (long) WalWriter.SAMPLE * all.getInt(at + 8 + 1);
          default -> 0;
        };
    return shape == length && isIntact(all, length) ? length : 0;
  }

  private static boolean isIntact(ByteBuffer all, int length) {
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

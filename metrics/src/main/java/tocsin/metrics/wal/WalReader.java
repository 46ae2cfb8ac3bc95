package tocsin.metrics.wal;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Reads one segment of the log back and says what could not be read.
public final class WalReader {
  private static final long WINDOW = 1 << 30;

  /// What a segment holds, record by record.
  public interface Into extends SampleRecord.Samples {
    void name(int reference, byte[] name);

    /// A series of a segment of version 1, which has references of its own.
    void oldSeries(int reference, ByteBuffer name);

    /// A sample of a segment of version 1.
    void oldSample(int reference, long millis, double value);
  }

  /// What was found.
  ///
  /// @param skipped places before a good record where there was none
  /// @param lostBytes that were no record, a torn end among them
  public record Outcome(long records, long skipped, long lostBytes) {
    Outcome plus(Outcome other) {
      return new Outcome(
          records + other.records, skipped + other.skipped, lostBytes + other.lostBytes);
    }
  }

  private WalReader() {}

  /// Reads a segment. What is written to it meanwhile is not looked at.
  public static Outcome read(Path file, Into into) throws IOException {
    // A mapped buffer ends at 2 GB, and a segment may be longer.
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      Outcome sum = new Outcome(0, 0, 0);
      long at = 0;
      long size = channel.size();
      while (at < size) {
        long length = Math.min(WINDOW, size - at);
        boolean last = at + length == size;
        ByteBuffer part =
            channel.map(FileChannel.MapMode.READ_ONLY, at, length).order(ByteOrder.LITTLE_ENDIAN);
        part.position(at == 0 ? Math.min(WalFormat.HEADER, part.limit()) : 0);
        sum = sum.plus(records(part, last, into));
        at += last ? length : part.position();
      }
      return sum;
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
      if (!last && all.remaining() < WalFormat.FRAME + WalFrame.LONGEST) {
        break; // What begins here may end behind the window.
      }
      int length = WalFrame.length(all);
      if (length > 0) {
        int from = all.position() + WalFormat.FRAME;
        boolean isRead = isRead(all.slice(from, length).order(ByteOrder.LITTLE_ENDIAN), into);
        good += isRead ? 1 : 0;
        lost += isRead ? 0 : WalFormat.FRAME + length;
        skipped += isRead && losing ? 1 : 0;
        losing = !isRead;
        all.position(from + length);
      } else {
        losing = true;
        lost++;
        all.get();
      }
    }
    return new Outcome(good, skipped, lost);
  }

  /// Reads a record, as far as it is one.
  ///
  /// @return whether it is one to its end; its checksum was right
  private static boolean isRead(ByteBuffer payload, Into into) {
    try {
      record(payload, into);
      return true;
    } catch (BadRecordException | BufferUnderflowException e) {
      return false;
    }
  }

  private static void record(ByteBuffer payload, Into into) throws BadRecordException {
    switch (payload.get()) {
      case OldRecords.SERIES -> OldRecords.series(payload, into);
      case OldRecords.SAMPLES -> OldRecords.samples(payload, into);
      case WalFormat.NAMES -> NameReading.read(payload, into);
      default -> SampleRecord.read(payload, into);
    }
  }
}

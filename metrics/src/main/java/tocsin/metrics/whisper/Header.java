package tocsin.metrics.whisper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tocsin.metrics.retention.Archive;
import tocsin.metrics.retention.RollUp;

/// The beginning of a whisper file, all numbers with the highest byte first:
///
/// ```
/// 0   u32  aggregation method, 1 to 8
/// 4   u32  longest retention, seconds
/// 8   f32  xFilesFactor
/// 12  u32  number of archives
/// 16  for each archive: u32 offset of its slots, u32 seconds a slot, u32 slots
/// ```
///
/// A slot is a u32 stamp in seconds and an f64 value.
record Header(RollUp rollUp, List<Placed> archives) {
  static final int SLOT_BYTES = 12;

  private static final int BYTES = 16;
  private static final int ARCHIVE_BYTES = 12;
  private static final int MOST_ARCHIVES = 1_000;
  private static final String COMPRESSED = "whisper_compressed";

  /// In the order of their numbers in the file, from 1.
  private static final List<RollUp.Method> METHODS =
      List.of(
          RollUp.Method.AVERAGE,
          RollUp.Method.SUM,
          RollUp.Method.LAST,
          RollUp.Method.MAX,
          RollUp.Method.MIN,
          RollUp.Method.AVG_ZERO,
          RollUp.Method.ABSMAX,
          RollUp.Method.ABSMIN);

  Header {
    archives = List.copyOf(archives);
  }

  /// Reads and checks; every slot of every archive lies inside the file afterwards.
  static Header read(FileChannel channel, Path file) throws IOException, BadWhisperException {
    ByteBuffer fixed = bytes(channel, 0, BYTES);
    if (fixed.remaining() < BYTES) {
      throw new BadWhisperException(
          file, "is " + channel.size() + " bytes long (expected: a header of 16 bytes)");
    }
    refuseCompressed(channel, file);
    RollUp rollUp = rollUp(file, fixed);
    long count = Integer.toUnsignedLong(fixed.getInt(12));
    if (count < 1 || count > MOST_ARCHIVES) {
      throw new BadWhisperException(file, "has " + count + " archives (expected: 1 to 1000)");
    }
    int size = (int) count * ARCHIVE_BYTES;
    ByteBuffer table = bytes(channel, BYTES, size);
    if (table.remaining() < size) {
      throw new BadWhisperException(
          file, "ends inside its list of " + count + " archives (expected: the whole list)");
    }
    List<Placed> archives = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Placed next = placed(file, table, BYTES + (long) size, channel.size());
      if (i > 0) {
        inOrder(file, archives.getLast().archive(), next.archive());
      }
      archives.add(next);
    }
    return new Header(rollUp, archives);
  }

  private static ByteBuffer bytes(FileChannel channel, long from, int count) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(count);
    while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
      // A read may give less than was asked for.
    }
    return buffer.flip();
  }

  private static void refuseCompressed(FileChannel channel, Path file)
      throws IOException, BadWhisperException {
    byte[] first = new byte[COMPRESSED.length()];
    ByteBuffer read = bytes(channel, 0, first.length);
    read.get(first, 0, read.remaining());
    if (new String(first, StandardCharsets.ISO_8859_1).equals(COMPRESSED)) {
      throw new BadWhisperException(
          file, "is compressed by go-carbon (expected: a plain file, as its converter writes it)");
    }
  }

  private static RollUp rollUp(Path file, ByteBuffer fixed) throws BadWhisperException {
    long number = Integer.toUnsignedLong(fixed.getInt(0));
    if (number < 1 || number > METHODS.size()) {
      throw new BadWhisperException(
          file, "has aggregation method " + number + " (expected: 1 to " + METHODS.size() + ")");
    }
    float factor = fixed.getFloat(8);
    if (!(factor >= 0 && factor <= 1)) {
      throw new BadWhisperException(file, "has xFilesFactor " + factor + " (expected: 0 to 1)");
    }
    // Read back from its shortest text, since the file holds 0.1 as the float next to it.
    return new RollUp(Double.parseDouble(Float.toString(factor)), METHODS.get((int) number - 1));
  }

  private static Placed placed(Path file, ByteBuffer table, long earliest, long fileSize)
      throws BadWhisperException {
    long offset = Integer.toUnsignedLong(table.getInt());
    long step = Integer.toUnsignedLong(table.getInt());
    long slots = Integer.toUnsignedLong(table.getInt());
    String named = "archive " + step + " s x " + slots;
    if (step < 1 || step > Integer.MAX_VALUE || slots < 1) {
      throw new BadWhisperException(file, named + " (expected: at least one slot of a second)");
    }
    if (offset < earliest) {
      throw new BadWhisperException(
          file, named + " begins at byte " + offset + " (expected: after the header)");
    }
    long end = offset + slots * SLOT_BYTES;
    if (end > fileSize) {
      throw new BadWhisperException(
          file, "is " + fileSize + " bytes long (expected: " + end + " bytes for " + named + ")");
    }
    return new Placed(new Archive((int) step, slots), offset);
  }

  private static void inOrder(Path file, Archive fine, Archive coarse) throws BadWhisperException {
    if (coarse.stepSeconds() <= fine.stepSeconds()
        || coarse.stepSeconds() % fine.stepSeconds() != 0
        || coarse.retentionSeconds() <= fine.retentionSeconds()) {
      throw new BadWhisperException(
          file,
          "archive %d s x %d after %d s x %d (expected: a multiple of the step that reaches further)"
              .formatted(coarse.stepSeconds(), coarse.slots(), fine.stepSeconds(), fine.slots()));
    }
  }
}

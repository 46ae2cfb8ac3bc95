package tocsin.metrics.whisper;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import tocsin.metrics.retention.Archive;
import tocsin.metrics.store.SampleSource.PointConsumer;

/// The slots of one archive. They are a ring: the stamp of slot 0 says where every other moment
/// belongs, and a slot that was not written for a whole turn still has the stamp of an earlier one.
/// So a point counts only when the slot of its moment carries exactly its stamp.
final class Ring {
  private static final int CHUNK_SLOTS = 8_192;

  private final FileChannel channel;
  private final Path file;
  private final Archive archive;
  private final long offset;
  private final ByteBuffer chunk;
  private long base;
  private long newest;
  private long ahead;

  Ring(FileChannel channel, Path file, Placed placed) {
    this.channel = channel;
    this.file = file;
    this.archive = placed.archive();
    this.offset = placed.offset();
    this.chunk =
        ByteBuffer.allocate((int) Math.min(CHUNK_SLOTS, archive.slots()) * Header.SLOT_BYTES);
  }

  int step() {
    return archive.stepSeconds();
  }

  long retentionSeconds() {
    return archive.retentionSeconds();
  }

  /// Newest stamp that is not after the limit; 0 when there is none.
  long newest() {
    return newest;
  }

  /// How many stamps are after the limit.
  long ahead() {
    return ahead;
  }

  /// Looks at every slot once.
  ///
  /// @throws BadWhisperException if the slots are no ring
  void survey(long limit) throws IOException, BadWhisperException {
    load(0, 1);
    base = Integer.toUnsignedLong(chunk.getInt(0));
    long misplaced = 0;
    long placed = 0;
    for (long from = 0; from < archive.slots(); from += CHUNK_SLOTS) {
      int count = load(from, archive.slots());
      for (int i = 0; i < count; i++) {
        long stamp = Integer.toUnsignedLong(chunk.getInt(i * Header.SLOT_BYTES));
        if (stamp == 0) {
          continue;
        }
        boolean fits = stamp % step() == 0 && slot(stamp) == from + i;
        placed += fits ? 1 : 0;
        misplaced += fits ? 0 : 1;
        ahead += fits && stamp > limit ? 1 : 0;
        newest = fits && stamp <= limit ? Math.max(newest, stamp) : newest;
      }
    }
    if (base == 0 && placed + misplaced > 0 || misplaced > placed) {
      throw new BadWhisperException(
          file,
          "archive %d s x %d has %d of %d points in the wrong slot (expected: a ring that begins"
                  .formatted(step(), archive.slots(), misplaced, placed + misplaced)
              + " with slot 0)");
    }
  }

  private long slot(long stamp) {
    return Math.floorMod((stamp - base) / step(), archive.slots());
  }

  /// Stamp of the first point in `[from, until)`, or `until` if there is none.
  long first(long from, long until) throws IOException {
    long[] found = {until};
    long end = end(until);
    for (long at = from; at < end && found[0] == until; at += (long) CHUNK_SLOTS * step()) {
      read(
          at,
          Math.min(end, at + (long) CHUNK_SLOTS * step()),
          (millis, value) -> found[0] = Math.min(found[0], millis / 1_000));
    }
    return found[0];
  }

  /// Where there is nothing more. Of a series that ended long ago the ring would else be read anew
  /// for each turn that it has not been written since.
  private long end(long until) {
    return newest == 0 ? Long.MIN_VALUE : Math.min(until, newest + 1);
  }

  boolean has(long stamp) throws IOException {
    return first(stamp, stamp + step()) == stamp;
  }

  /// Gives the points in `[from, until)`, the oldest first.
  ///
  /// @param from a multiple of the step
  void read(long from, long until, PointConsumer to) throws IOException {
    long at = from;
    long end = end(until);
    while (at < end) {
      long slot = slot(at);
      long wanted = Math.ceilDiv(end - at, step());
      int count = load(slot, Math.min(archive.slots(), slot + wanted));
      for (int i = 0; i < count; i++, at += step()) {
        long stamp = Integer.toUnsignedLong(chunk.getInt(i * Header.SLOT_BYTES));
        double value = chunk.getDouble(i * Header.SLOT_BYTES + 4);
        if (stamp == at && !Double.isNaN(value)) {
          to.point(at * 1_000, value);
        }
      }
    }
  }

  /// Loads slots from the first on, as many as the chunk takes, but none from the end on.
  private int load(long first, long end) throws IOException {
    int count = (int) Math.min(end - first, chunk.capacity() / Header.SLOT_BYTES);
    chunk.clear().limit(count * Header.SLOT_BYTES);
    long position = offset + first * Header.SLOT_BYTES;
    while (chunk.hasRemaining()) {
      if (channel.read(chunk, position + chunk.position()) < 0) {
        throw new EOFException("became shorter while it was read (expected: the same file)");
      }
    }
    return count;
  }
}

package tocsin.metrics.whisper;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import tocsin.metrics.retention.Archive;
import tocsin.metrics.retention.RollUp;
import tocsin.metrics.store.SampleSource.PointConsumer;

/// One of Graphite's files, open for reading. It is read in pieces of 100 kB, may be larger than
/// memory, and may be written to meanwhile. Not thread-safe.
public final class Whisper implements Closeable {
  private static final long DAY_SECONDS = 86_400;

  private final Path file;
  private final FileChannel channel;
  private final Header header;

  private Whisper(Path file, FileChannel channel, Header header) {
    this.file = file;
    this.channel = channel;
    this.header = header;
  }

  /// Opens a file and checks its header: afterwards every slot is known to lie inside the file.
  ///
  /// @throws IOException if it cannot be read
  /// @throws BadWhisperException if it is no whisper file, or damaged
  public static Whisper open(Path file) throws IOException, BadWhisperException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      return new Whisper(file, channel, Header.read(channel, file));
    } catch (IOException | BadWhisperException e) {
      channel.close();
      throw e;
    }
  }

  /// How its coarser archives were made.
  public RollUp rollUp() {
    return header.rollUp();
  }

  /// The finest first; never empty.
  public List<Archive> archives() {
    return header.archives().stream().map(Placed::archive).toList();
  }

  /// Gives every point once, the oldest first: of each archive those that are older than what the
  /// finer one has. A slot of a coarser archive that the finer one has only in part, because its
  /// ring begins in the middle of it, is taken from the coarser one.
  ///
  /// @param nowSeconds points more than a day later are left out
  /// @param to takes stamps in milliseconds, though these are whole seconds; never NaN
  /// @return how many points were left out because they lie ahead
  /// @throws BadWhisperException if an archive is damaged; nothing was given then
  /// @throws IOException if the file cannot be read to its end
  public long points(long nowSeconds, PointConsumer to) throws IOException, BadWhisperException {
    long limit = nowSeconds + DAY_SECONDS;
    List<Ring> rings = header.archives().stream().map(a -> new Ring(channel, file, a)).toList();
    long newest = 0;
    long ahead = 0;
    for (Ring ring : rings) {
      ring.survey(limit);
      newest = Math.max(newest, ring.newest());
      ahead += ring.ahead();
    }
    if (newest > 0) {
      give(rings, 0, Math.min(newest, nowSeconds), limit + 1, to);
    }
    return ahead;
  }

  /// Gives what the coarser rings have, then what this one has.
  private void give(List<Ring> rings, int index, long newest, long until, PointConsumer to)
      throws IOException {
    Ring ring = rings.get(index);
    long from = floor(newest, ring.step()) - ring.retentionSeconds() + ring.step();
    if (index + 1 < rings.size()) {
      Ring coarser = rings.get(index + 1);
      long begun = floor(from, coarser.step());
      if (begun < from && coarser.has(begun)) {
        from = begun + coarser.step();
      }
      long first = ring.first(from, until);
      give(rings, index + 1, newest, floor(first, coarser.step()), to);
    }
    ring.read(from, until, to);
  }

  private static long floor(long stamp, int step) {
    return stamp - Math.floorMod(stamp, step);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

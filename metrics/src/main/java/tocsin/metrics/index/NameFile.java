package tocsin.metrics.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.IntFunction;
import tocsin.ground.file.GrowingFile;

/// The names of series by reference, in a file that only grows (`docs/formats/names-v1.md`). A
/// reference is given to one name and never to another, unless the series itself is renamed. What
/// was changed survives a power cut when the call returns. Not thread-safe.
public final class NameFile implements AutoCloseable {
  private static final int VERSION = 1;

  /// What the file holds, in the order in which it was written. The array is used again for the
  /// next name; so many bytes of it are this one.
  public interface Into {
    void name(int reference, byte[] name, int length);

    void deleted(int reference);

    void renamed(int reference, byte[] name, int length);
  }

  private final FileChannel channel;
  private final NameReport report;
  private final GrowingFile grown;
  private int next;

  private NameFile(FileChannel channel, Into into) throws IOException {
    this.channel = channel;
    this.grown = new GrowingFile(channel);
    if (channel.size() < NameFrame.BEGIN || isBlank(channel)) {
      begin();
    }
    ByteBuffer all = channel.map(FileChannel.MapMode.READ_ONLY, 0, grown.size());
    var scan = new NameScan(all.order(ByteOrder.LITTLE_ENDIAN).position(NameFrame.BEGIN), into);
    scan.run();
    this.report = scan.report();
    this.next = scan.next();
    grown.cut(grown.size() - report.tornBytes());
    // Whoever ended before may have written without forcing; what was read counts as kept.
    channel.force(false);
  }

  /// Reads the file, or begins it. The end that a change left which never finished is cut off.
  ///
  /// @throws ForeignNamesException if it is another program's file
  /// @throws IOException also when it is of a later version
  public static NameFile open(Path file, Into into) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      check(file, channel);
      return new NameFile(channel, into);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /// Reads a file without opening it for changes: what is written to it meanwhile is not looked at,
  /// and its end stays as it is.
  ///
  /// @throws IOException also when it is another program's file or of a later version
  public static NameReport read(Path file, Into into) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      check(file, channel);
      ByteBuffer all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      int begin = Math.min(NameFrame.BEGIN, all.limit());
      var scan = new NameScan(all.order(ByteOrder.LITTLE_ENDIAN).position(begin), into);
      scan.run();
      return scan.report();
    }
  }

  private static void check(Path file, FileChannel channel) throws IOException {
    if (isBlank(channel)) {
      return;
    }
    ByteBuffer begin = beginning(channel);
    int length = begin.position();
    ByteBuffer known = begin.slice(0, Math.min(length, NameFrame.MAGIC.length));
    if (!known.equals(ByteBuffer.wrap(NameFrame.MAGIC, 0, known.limit()))) {
      throw new ForeignNamesException(file);
    }
    if (length >= 10 && begin.getShort(8) != VERSION) {
      throw new IOException(
          file + " is of version " + begin.getShort(8) + " (expected: version " + VERSION + ")");
    }
  }

  /// Whether nothing but zeros is there, as a power cut leaves behind what was written and not
  /// forced: the file was being begun.
  private static boolean isBlank(FileChannel channel) throws IOException {
    return channel.size() <= NameFrame.BEGIN
        && beginning(channel).clear().equals(ByteBuffer.allocate(NameFrame.BEGIN));
  }

  private static ByteBuffer beginning(FileChannel channel) throws IOException {
    ByteBuffer begin = buffer(NameFrame.BEGIN);
    while (begin.hasRemaining() && channel.read(begin, begin.position()) >= 0) {
      // Goes on until the beginning is whole or the file ends.
    }
    return begin;
  }

  private void begin() throws IOException {
    ByteBuffer begin = buffer(NameFrame.BEGIN).put(NameFrame.MAGIC).putShort((short) VERSION);
    grown.cut(0);
    grown.appendForced(begin.position(NameFrame.BEGIN).flip());
  }

  /// What was found when the file was opened.
  public NameReport report() {
    return report;
  }

  /// The reference that the next name gets at least: no name ever had it or a higher one.
  public int next() {
    return next;
  }

  /// Appends names of ascending references without a gap.
  ///
  /// @param first the reference of the first name, at least [#next]
  /// @throws IOException if none of them was kept
  public void append(int first, List<byte[]> names) throws IOException {
    if (first < next) {
      throw new IllegalArgumentException(
          "reference " + first + " has a name already (expected: at least " + next + ")");
    }
    grown.appendForced(new NameFrames(grown.size()).names(first, names));
    next = first + names.size();
  }

  /// Notes that series are gone. Their references stay theirs.
  public void delete(int... references) throws IOException {
    grown.appendForced(new NameFrames(grown.size()).deleted(references));
  }

  /// Notes that a series has another name from now on.
  public void rename(int reference, byte[] name) throws IOException {
    rename(new int[] {reference}, _ -> name);
  }

  /// Notes the names of series, in one writing for all of them.
  public void rename(int[] references, IntFunction<byte[]> names) throws IOException {
    grown.appendForced(new NameFrames(grown.size()).renamed(references, names));
  }

  /// How long the file is.
  public long bytes() {
    return grown.size();
  }

  private static ByteBuffer buffer(int capacity) {
    return ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

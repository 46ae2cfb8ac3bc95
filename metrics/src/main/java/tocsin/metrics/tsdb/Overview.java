package tocsin.metrics.tsdb;

import static tocsin.metrics.tsdb.FileDump.each;
import static tocsin.metrics.tsdb.FileDump.whileThere;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Formatter;
import java.util.List;
import tocsin.metrics.block.BadBlockException;
import tocsin.metrics.block.Block;
import tocsin.metrics.index.NamesSummary;
import tocsin.metrics.wal.SegmentSummary;

/// A folder of samples, a line for each file. Files that go while it reads are left out.
final class Overview {
  private final Path root;
  private final Formatter to;
  private long points;
  private long bytes;

  Overview(Path root, Formatter to) {
    this.root = root;
    this.to = to;
  }

  void print() throws IOException {
    to.format("%s\n", root);
    names(Folders.names(root));
    to.format("log\n");
    for (Path file : Folders.segments(root)) {
      whileThere(file, () -> segment(file));
    }
    to.format("blocks\n");
    for (Path file : Folders.blocks(root)) {
      whileThere(file, () -> block(file));
    }
    to.format(
        "  all: %,d points in %,d bytes (%.3f a point)\n", points, bytes, each(bytes, points));
    List<Path> aside = Folders.quarantined(root);
    to.format("put aside: %d\n", aside.size());
    for (Path file : aside) {
      to.format("  %s  %,d bytes\n", root.relativize(file), Files.size(file));
    }
  }

  private void names(Path list) throws IOException {
    if (!Files.exists(list)) {
      to.format("names: none\n");
      return;
    }
    NamesSummary all = NamesSummary.of(list);
    to.format(
        "names: %,d series, %,d deleted, %,d bytes (%.3f a name)\n",
        all.names(), all.deleted(), all.bytes(), each(all.bytes(), all.read().names()));
  }

  private void segment(Path file) throws IOException {
    SegmentSummary all = SegmentSummary.of(file);
    to.format(
        "  %s  %,d samples, %,d new names, %,d bytes\n",
        file.getFileName(), all.samples(), all.names(), all.bytes());
  }

  private void block(Path file) throws IOException {
    try (Block block = Block.open(file)) {
      points += block.points();
      bytes += block.bytes();
      to.format(
          "  %s  %s to %s  %,d series, %,d points, %,d bytes (%.3f a point)\n",
          file.getFileName(),
          moment(block.firstMillis()),
          moment(block.lastMillis()),
          block.series(),
          block.points(),
          block.bytes(),
          each(block.bytes(), block.points()));
    } catch (BadBlockException e) {
      to.format("  %s  cannot be read: %s\n", file.getFileName(), e.what());
    }
  }

  private static Instant moment(long millis) {
    return Instant.ofEpochSecond(Math.floorDiv(millis, 1_000));
  }
}

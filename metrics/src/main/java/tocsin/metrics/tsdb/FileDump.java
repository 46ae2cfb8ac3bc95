package tocsin.metrics.tsdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Formatter;
import tocsin.metrics.index.NameReport;
import tocsin.metrics.index.NamesSummary;
import tocsin.metrics.wal.SegmentSummary;
import tocsin.metrics.wal.WalHeader;

/// What a segment of the log or a list of names holds, in words.
final class FileDump {
  private FileDump() {}

  static void segment(Path file, Formatter to) throws IOException {
    if (WalHeader.isForeign(file)) {
      to.format("%s: no segment of the log of a version known here\n", file.getFileName());
      return;
    }
    SegmentSummary all = SegmentSummary.of(file);
    to.format("%s: segment of the log\n", file.getFileName());
    to.format("bytes    %,d (%.3f a sample)\n", all.bytes(), each(all.bytes(), all.samples()));
    to.format("records  %,d\n", all.read().records());
    to.format("names    %,d new\n", all.names());
    to.format("samples  %,d of %,d series\n", all.samples(), all.series());
    if (all.samples() > 0) {
      to.format("first    %s\n", Instant.ofEpochMilli(all.firstMillis()));
      to.format("last     %s\n", Instant.ofEpochMilli(all.lastMillis()));
    }
    to.format(
        "damaged  %,d places, %,d bytes that are no record\n",
        all.read().skipped(), all.read().lostBytes());
  }

  static void names(Path file, Formatter to) throws IOException {
    NamesSummary all = NamesSummary.of(file);
    NameReport read = all.read();
    to.format("%s: list of names\n", file.getFileName());
    to.format("bytes    %,d (%.3f a name)\n", all.bytes(), each(all.bytes(), read.names()));
    to.format("series   %,d\n", all.names());
    to.format("deleted  %,d\n", all.deleted());
    to.format("renamed  %,d\n", all.renamed());
    to.format("damaged  %,d frames, %,d names lost\n", read.damagedFrames(), read.nameless());
    to.format("no frame %,d bytes, %,d at the end\n", read.lostBytes(), read.tornBytes());
  }

  static double each(long bytes, long things) {
    return (double) bytes / Math.max(1, things);
  }

  /// Does something with a file, unless a server that works here has taken it away meanwhile.
  static void whileThere(Path file, Chore chore) throws IOException {
    try {
      chore.run();
    } catch (NoSuchFileException gone) {
      if (Files.exists(file)) {
        throw gone;
      }
    }
  }
}

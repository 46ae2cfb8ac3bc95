package tocsin.metrics.tsdb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import tocsin.metrics.index.NameReport;
import tocsin.metrics.index.NamesSummary;
import tocsin.metrics.wal.SegmentSummary;
import tocsin.metrics.wal.WalHeader;

/// What a segment of the log or a list of names holds, in words.
final class FileDump {
  private FileDump() {}

  static void segment(Path file, Appendable to) throws IOException {
    if (WalHeader.isForeign(file)) {
      say(to, "%s: no segment of the log of a version known here\n", file.getFileName());
      return;
    }
    SegmentSummary all = SegmentSummary.of(file);
    say(to, "%s: segment of the log\n", file.getFileName());
    say(to, "bytes    %,d (%.3f a sample)\n", all.bytes(), each(all.bytes(), all.samples()));
    say(to, "records  %,d\n", all.read().records());
    say(to, "names    %,d new\n", all.names());
    say(to, "samples  %,d of %,d series\n", all.samples(), all.series());
    if (all.samples() > 0) {
      say(to, "first    %s\n", Instant.ofEpochMilli(all.firstMillis()));
      say(to, "last     %s\n", Instant.ofEpochMilli(all.lastMillis()));
    }
    say(
        to,
        "damaged  %,d places, %,d bytes that are no record\n",
        all.read().skipped(),
        all.read().lostBytes());
  }

  static void names(Path file, Appendable to) throws IOException {
    NamesSummary all = NamesSummary.of(file);
    NameReport read = all.read();
    say(to, "%s: list of names\n", file.getFileName());
    say(to, "bytes    %,d (%.3f a name)\n", all.bytes(), each(all.bytes(), read.names()));
    say(to, "series   %,d\n", all.names());
    say(to, "deleted  %,d\nrenamed  %,d\n", all.deleted(), all.renamed());
    say(to, "damaged  %,d frames, %,d names lost\n", read.damagedFrames(), read.nameless());
    say(to, "no frame %,d bytes, %,d at the end\n", read.lostBytes(), read.tornBytes());
  }

  static double each(long bytes, long things) {
    return (double) bytes / Math.max(1, things);
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency of its own
  static void say(Appendable to, String format, Object... words) throws IOException {
    to.append(String.format(Locale.ROOT, format, words));
  }
}

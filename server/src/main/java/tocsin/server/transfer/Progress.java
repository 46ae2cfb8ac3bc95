package tocsin.server.transfer;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import tocsin.ground.time.Spans;

/// How far a transfer has come: a bar that is drawn over and over on a terminal, a line now and
/// then elsewhere.
public final class Progress {
  private static final Duration REDRAWN = Duration.ofMillis(200);
  private static final Duration SAID = Duration.ofSeconds(10);
  private static final int WIDTH = 24;

  private final PrintStream out;
  private final boolean terminal;
  private final InstantSource clock;
  private final Instant began;
  private Instant next;
  private long files;
  private long bytes;

  /// @param terminal whether a line can be drawn over
  public Progress(PrintStream out, boolean terminal, InstantSource clock) {
    this.out = out;
    this.terminal = terminal;
    this.clock = clock;
    this.began = clock.instant();
    this.next = terminal ? began : began.plus(SAID);
  }

  /// How much there is.
  void expect(long files, long bytes) {
    this.files = files;
    this.bytes = bytes;
  }

  void show(long doneFiles, long doneBytes, long points) {
    Instant now = clock.instant();
    if (now.isBefore(next)) {
      return;
    }
    next = now.plus(terminal ? REDRAWN : SAID);
    String line = line(doneFiles, doneBytes, points, Duration.between(began, now));
    if (terminal) {
      out.print("\r" + bar(doneBytes) + " " + line + "\u001b[K");
      out.flush();
    } else {
      out.println("tocsin: " + line);
    }
  }

  /// Takes the bar away.
  void end() {
    if (terminal) {
      out.print("\r\u001b[K");
      out.flush();
    }
  }

  private String bar(long doneBytes) {
    int full = bytes == 0 ? WIDTH : (int) (Math.min(doneBytes, bytes) * WIDTH / bytes);
    return "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "]";
  }

  private String line(long doneFiles, long doneBytes, long points, Duration took) {
    long millis = Math.max(took.toMillis(), 1);
    String left =
        doneBytes == 0 || doneBytes >= bytes
            ? ""
            : ", "
                + Spans.words(
                    Duration.ofMillis((long) ((double) millis * (bytes - doneBytes) / doneBytes)))
                + " left";
    return String.format(
        Locale.ROOT,
        "%,d of %,d files, %s points, %s/s%s",
        doneFiles,
        files,
        rounded(points),
        rounded(points * 1_000 / millis),
        left);
  }

  private static String rounded(long count) {
    if (count < 100_000) {
      return String.format(Locale.ROOT, "%,d", count);
    }
    return count < 100_000_000
        ? String.format(Locale.ROOT, "%,d k", count / 1_000)
        : String.format(Locale.ROOT, "%,d M", count / 1_000_000);
  }
}

package tocsin.server.host;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import tocsin.ground.json.Json;
import tocsin.server.secret.OwnersFile;

/// How far the journal was read for Slack, in a file of the data directory: what happened while the
/// server was down is shown when it is up. One thread's.
final class SlackPlace {
  /// A place is written at least so often, though nothing concerned Slack.
  private static final int WRITE_EVERY = 1_000;

  private final OwnersFile kept;
  private long position;
  private long written;

  record Standing(long position) {}

  /// A server that never had the app begins with what comes, and so does one whose journal is an
  /// older copy.
  SlackPlace(Path file, LongSupplier end) {
    this.kept = new OwnersFile(file);
    long last = end.getAsLong();
    this.position =
        kept.read()
            .map(t -> Json.read(t, Standing.class).position())
            .filter(p -> p <= last)
            .orElse(last);
    this.written = position;
  }

  long position() {
    return position;
  }

  /// @param lasts whether something was done up to there
  void passed(long to, boolean lasts) {
    position = to;
    if (lasts || to - written >= WRITE_EVERY) {
      kept.write(Json.write(new Standing(to)).getBytes(StandardCharsets.UTF_8));
      written = to;
    }
  }
}

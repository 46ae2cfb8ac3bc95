package tocsin.server.lane;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.ground.file.WholeFile;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Json;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.Progress;

/// What monitors carry from one evaluation to the next, in a file. Whether a monitor fires is a
/// fact, and the journal's. Format: `docs/formats/monitors-v1.md`. A file that cannot be read or
/// written delays a recovery or an alarm about silence, and nothing else.
final class Carry {
  private static final Logger log = LoggerFactory.getLogger(Carry.class);

  /// Between two writes; one that just recovered may be known a second late.
  private static final long LEAST_MILLIS = 900;

  private static final int BYTES_A_MILLI = 100;

  private final Path file;
  private final Map<String, CarryLine> found;
  private Map<String, CarryLine> kept;
  private Instant next = Instant.EPOCH;
  private boolean isBehind;

  Carry(Path file) {
    this.file = file;
    this.found = read(file).monitors();
    this.kept = found;
  }

  private static CarryLine.Content read(Path file) {
    try {
      return Json.read(Files.readString(file, StandardCharsets.UTF_8), CarryLine.Content.class);
    } catch (NoSuchFileException e) {
      return CarryLine.Content.NONE;
    } catch (IOException | BadJsonException e) {
      log.atWarn().setCause(e).addKeyValue("file", file).log("what monitors carried is not known");
      return CarryLine.Content.NONE;
    }
  }

  /// What a monitor carries when the server starts: what the facts say, and what the file adds.
  Progress of(Monitor monitor, Progress facts, Instant now) {
    CarryLine line = found.get(monitor.id().value());
    return line == null ? facts : line.resumed(monitor, facts, now);
  }

  /// Puts what is carried now into the file, when that says anything new. The larger the file, the
  /// longer it is left alone.
  void keep(Iterable<Watched> watched, Instant now) {
    Map<String, CarryLine> lines = new TreeMap<>();
    for (Watched w : watched) {
      if (w.carries) {
        lines.put(w.monitor().id().value(), CarryLine.of(w.monitor(), w.progress));
      }
    }
    isBehind = now.isBefore(next);
    if (isBehind || lines.equals(kept)) {
      return;
    }
    byte[] content = Json.write(new CarryLine.Content(lines)).getBytes(StandardCharsets.UTF_8);
    try {
      WholeFile.put(file, content);
      kept = lines;
    } catch (IOException e) {
      log.atWarn().setCause(e).addKeyValue("file", file).log("what monitors carry is not kept");
    }
    next = now.plusMillis(LEAST_MILLIS + content.length / BYTES_A_MILLI);
  }

  /// Whether something is still to be written.
  boolean isBehind() {
    return isBehind;
  }
}

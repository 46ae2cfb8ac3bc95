package tocsin.metrics.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.ground.file.Forced;
import tocsin.ground.file.GrowingFile;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Json;

/// Events in memory and in a file that only grows: one JSON object a line, forced to the disk
/// before anybody is told that an event is kept. A line that a crash cut off, or that a copy made
/// meanwhile did not get whole, is left out. When the file holds far more than is kept it is
/// written anew at the next opening.
public final class EventFile implements EventBook, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EventFile.class);

  private final MemoryEvents events;
  private final FileChannel channel;
  private final GrowingFile file;

  private EventFile(MemoryEvents events, FileChannel channel) throws IOException {
    this.events = events;
    this.channel = channel;
    this.file = new GrowingFile(channel);
  }

  /// @throws IOException if the file cannot be read or written
  public static EventFile open(Path path) throws IOException {
    var events = new MemoryEvents();
    long bad = 0;
    long lines = 0;
    if (Files.exists(path)) {
      // A reader that goes on over bytes that are no text, as Files.lines does not.
      try (var in = Files.newInputStream(path);
          var text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        for (String line : (Iterable<String>) text.lines()::iterator) {
          lines++;
          bad += restored(events, line) ? 0 : 1;
        }
      }
      if (bad > 0) {
        LOG.atWarn().addKeyValue("file", path).addKeyValue("lines", bad).log("events left out");
      }
    }
    if (bad > 0 || lines > 2L * MOST) {
      rewrite(path, events.all());
    }
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    Forced.path(folder(path));
    return new EventFile(events, channel);
  }

  private static Path folder(Path path) {
    return path.resolveSibling(".");
  }

  private static boolean restored(MemoryEvents events, String line) {
    try {
      events.restore(Json.read(line, Event.class));
      return true;
    } catch (BadJsonException e) {
      return false;
    }
  }

  private static void rewrite(Path path, List<Event> events) throws IOException {
    Path fresh = path.resolveSibling(path.getFileName() + ".tmp");
    Files.writeString(fresh, events.stream().map(EventFile::line).collect(Collectors.joining()));
    // A power cut could leave the new name with nothing behind it.
    Forced.path(fresh);
    Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String line(Event event) {
    return Json.write(event) + "\n";
  }

  @Override
  public synchronized Event add(Event event) throws IOException {
    Event kept = event.numbered(events.last() + 1);
    file.appendForced(ByteBuffer.wrap(line(kept).getBytes(StandardCharsets.UTF_8)));
    events.restore(kept);
    return kept;
  }

  @Override
  public List<Event> between(long fromSeconds, long untilSeconds) {
    return events.between(fromSeconds, untilSeconds);
  }

  @Override
  public Optional<Event> find(long id) {
    return events.find(id);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

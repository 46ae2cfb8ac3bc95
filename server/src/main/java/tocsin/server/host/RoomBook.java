package tocsin.server.host;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.json.Json;
import tocsin.response.words.IncidentId;
import tocsin.server.secret.OwnersFile;

/// Which incidents have a channel in Slack, and which shall have one, in a file of the data
/// directory. Of many the newest are kept. Thread-safe.
final class RoomBook {
  private static final int MOST = 2_000;

  private final OwnersFile file;
  private final Map<String, Entry> entries; // Guarded by this.

  /// @param rooms none while it is only wanted
  private record Entry(String incident, List<Room> rooms) {}

  private record Book(List<Entry> entries) {}

  RoomBook(Path data) {
    this.file = new OwnersFile(data.resolve("slack-channels.json"));
    this.entries = new LinkedHashMap<>();
    file.read()
        .map(t -> Json.read(t, Book.class).entries())
        .orElse(List.of())
        .forEach(e -> entries.put(e.incident(), e));
  }

  synchronized Optional<Room> room(IncidentId incident) {
    return Optional.ofNullable(entries.get(incident.value()))
        .flatMap(e -> e.rooms().stream().findFirst());
  }

  /// Whether somebody asked for one.
  synchronized boolean isWanted(IncidentId incident) {
    return entries.containsKey(incident.value());
  }

  /// Somebody asks for one.
  synchronized void want(IncidentId incident) {
    if (!isWanted(incident)) {
      put(new Entry(incident.value(), List.of()));
    }
  }

  /// None can be made.
  synchronized void giveUp(IncidentId incident) {
    if (room(incident).isEmpty() && entries.remove(incident.value()) != null) {
      write();
    }
  }

  synchronized void put(IncidentId incident, Room room) {
    put(new Entry(incident.value(), List.of(room)));
  }

  private void put(Entry entry) {
    entries.put(entry.incident(), entry);
    while (entries.size() > MOST) {
      entries.remove(entries.keySet().iterator().next());
    }
    write();
  }

  private void write() {
    file.write(
        Json.write(new Book(List.copyOf(entries.values()))).getBytes(StandardCharsets.UTF_8));
  }
}

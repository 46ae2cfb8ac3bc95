package tocsin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `docs/rooms.txt`, read.
final class RoomMap {
  private static final Map<String, List<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("jackson", List.of("tools.jackson.", "com.fasterxml.jackson.")),
          Map.entry("sqlite", List.of("org.sqlite.")),
          Map.entry("netty", List.of("io.netty.")),
          Map.entry("ical", List.of("biweekly.", "com.github.mangstadt.")),
          Map.entry("mail", List.of("jakarta.mail.", "jakarta.activation.", "org.eclipse.angus.")),
          Map.entry("smtp", List.of("org.subethamail.")),
          Map.entry("webpush", List.of("com.interaso.webpush.")),
          Map.entry("yaml", List.of("org.yaml.snakeyaml.")),
          Map.entry("password4j", List.of("com.password4j.")),
          Map.entry("jte", List.of("gg.jte.")),
          Map.entry("commonmark", List.of("org.commonmark.")),
          Map.entry("armeria", List.of("com.linecorp.armeria.", "org.reactivestreams.")),
          Map.entry("picocli", List.of("picocli.")),
          Map.entry("logback", List.of("ch.qos.logback.")),
          Map.entry("jmh", List.of("org.openjdk.jmh.")),
          Map.entry("playwright", List.of("com.microsoft.playwright.", "com.google.gson.")));
  private static final List<String> EVERYWHERE =
      List.of("java.", "javax.", "jdk.", "com.sun.net.httpserver.", "org.jspecify.", "org.slf4j.");
  private static final Pattern LINE = Pattern.compile("([a-z.]+):\\s*(.*)");

  /// One line of the map.
  record Room(String name, Set<String> mayUse, List<String> libraries) {
    boolean allows(String room) {
      String wing = room.contains(".") ? room.substring(0, room.indexOf('.')) + ".*" : room;
      return room.equals(name) || mayUse.contains(room) || mayUse.contains(wing);
    }

    boolean allowsLibrary(String type) {
      return EVERYWHERE.stream().anyMatch(type::startsWith)
          || libraries.stream()
              .flatMap(l -> LIBRARIES.getOrDefault(l, List.of()).stream())
              .anyMatch(type::startsWith);
    }
  }

  private final Map<String, Room> rooms = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();

  static RoomMap read(Path file) {
    RoomMap map = new RoomMap();
    for (String line : Sources.read(file).lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        map.add(line);
      }
    }
    return map;
  }

  private void add(String line) {
    Matcher m = LINE.matcher(line);
    if (!m.matches()) {
      faults.add("rooms.txt: '" + line + "' (expected: room: rooms it may import [libraries])");
      return;
    }
    Set<String> uses = new TreeSet<>();
    List<String> libraries = new ArrayList<>();
    for (String word : m.group(2).split("\\s+", -1)) {
      if (word.startsWith("[")) {
        libraries.add(word.replaceAll("[\\[\\]]", ""));
      } else if (!word.isEmpty()) {
        uses.add(word);
      }
    }
    uses.stream().filter(u -> !standsAbove(u)).forEach(u -> faults.add(order(m.group(1), u)));
    libraries.stream()
        .filter(l -> !LIBRARIES.containsKey(l))
        .forEach(l -> faults.add("rooms.txt: library [" + l + "] is not known to RoomMap"));
    rooms.put(m.group(1), new Room(m.group(1), uses, libraries));
  }

  private boolean standsAbove(String name) {
    return name.endsWith(".*")
        ? rooms.keySet().stream().anyMatch(r -> r.startsWith(name.substring(0, name.length() - 1)))
        : rooms.containsKey(name);
  }

  private static String order(String room, String uses) {
    return "rooms.txt: " + room + " names " + uses + ", which does not stand above it";
  }

  List<String> faults() {
    return faults;
  }

  Optional<Room> room(String name) {
    return Optional.ofNullable(rooms.get(name));
  }

  Set<String> names() {
    return rooms.keySet();
  }
}

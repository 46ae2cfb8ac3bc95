package tocsin.edge.datadog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import tocsin.ground.json.Json;

/// What an answer in the form of JSON:API has beside what was asked for: each thing once.
record Included(Office office) {
  private static final List<String> KNOWN = List.of("monitor", "created_by");

  List<Map<String, Object>> of(List<String> asked, List<DowntimeEntry> entries) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (String name : asked) {
      if (!KNOWN.contains(name)) {
        throw new BadRequestException(
            "include: '" + name + "' (expected: " + String.join(", ", KNOWN) + ")");
      }
      (name.equals("monitor") ? monitors(entries) : people(entries)).forEach(all::add);
    }
    return all;
  }

  private Stream<Map<String, Object>> monitors(List<DowntimeEntry> entries) {
    var monitors = new Foreigns(office, "monitor");
    var parts = new DowntimeParts(office);
    return entries.stream()
        .flatMap(e -> parts.monitor(e.downtime().monitors()).stream())
        .distinct()
        .map(number -> {
          String sent = monitors.one(Long.toString(number)).foreign().sent();
          // A number here, and a text in relationships: so its clients read them.
          return of("monitors", number, Map.of("name", Json.tree(sent).path("name").asString("")));
        });
  }

  private static Stream<Map<String, Object>> people(List<DowntimeEntry> entries) {
    return new TreeSet<>(entries.stream().map(DowntimeFormV2::author).toList())
        .stream().map(name -> of("users", name, Map.of("name", name, "handle", name)));
  }

  private static Map<String, Object> of(String type, Object id, Map<String, Object> attributes) {
    return Map.of("type", type, "id", id, "attributes", attributes);
  }
}

package tocsin.server.written;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tocsin.ground.json.BadFieldsException;
import tocsin.ground.json.Json;
import tocsin.response.monitor.Monitor;

/// Monitors made of rules of other systems, and what could not be carried. Not thread-safe.
public final class Brought {
  private static final int LONGEST_ID = 60;

  private final Map<String, Map<String, Object>> monitors = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();

  /// Takes a monitor, if it is one; otherwise it is noted why it is none.
  ///
  /// @param name what it is called there
  void add(String name, Map<String, Object> body) {
    String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String words = slug.replaceAll("^-+", "");
    String cut = words.substring(0, Math.min(LONGEST_ID, words.length())).replaceAll("-+$", "");
    String id = cut.isEmpty() ? "monitor" : cut;
    for (int next = 2; monitors.containsKey(id); next++) {
      id = cut + "-" + next;
    }
    Map<String, Object> whole = new LinkedHashMap<>(Map.of("id", id));
    whole.putAll(body);
    try {
      Monitor.parse(Json.write(whole));
      monitors.put(id, whole);
    } catch (BadFieldsException e) {
      left(name, String.valueOf(e.getMessage()));
    }
  }

  /// Notes that something was not carried at all.
  void left(String name, String why) {
    notes.add("not carried: " + name + ": " + why);
  }

  /// Notes a part that was not carried, or that is not quite the same.
  void note(String name, String what) {
    notes.add("look at: " + name + ": " + what);
  }

  /// The file that they make, for [WrittenText].
  public Map<String, Object> file() {
    return Map.of(
        "monitors",
        monitors.values().stream().map(m -> Map.<String, Object>of("monitor", m)).toList());
  }

  public int size() {
    return monitors.size();
  }

  /// What was not carried, a line each.
  public List<String> notes() {
    return List.copyOf(notes);
  }
}

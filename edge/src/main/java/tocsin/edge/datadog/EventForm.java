package tocsin.edge.datadog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tocsin.metrics.event.Event;
import tools.jackson.databind.JsonNode;

/// Datadog's form of a note. What else it says of one stands among the tags here, with a word in
/// front: `priority:low`, `alert_type:error`.
final class EventForm {
  private static final int LONGEST_TITLE = 500;
  private static final int LONGEST_TEXT = 4_000;

  /// What it is called, and what it is when nobody says; empty for nothing.
  private static final Map<String, String> WORDS =
      Map.of("priority", "normal", "alert_type", "info");

  private static final List<String> PARTS =
      List.of("priority", "alert_type", "host", "aggregation_key", "source_type_name");

  private EventForm() {}

  /// @throws IllegalArgumentException naming what is missing
  static Event read(JsonNode sent, Instant now) {
    String title = sent.path("title").asString("");
    String text = sent.path("text").asString("");
    if (title.isBlank()) {
      throw new IllegalArgumentException("title is missing (expected: one line)");
    }
    List<String> tags = new ArrayList<>(SeriesForms.texts(sent.path("tags")));
    for (String part : PARTS) {
      String value = sent.path(part).asString("");
      if (!value.isBlank()) {
        tags.add(prefix(part) + value);
      }
    }
    JsonNode when = sent.path("date_happened");
    long second = when.isNumber() ? when.longValue() : now.getEpochSecond();
    return new Event(0, second, cut(title, LONGEST_TITLE), cut(text, LONGEST_TEXT), tags);
  }

  private static String cut(String text, int most) {
    return text.length() > most ? text.substring(0, most) : text;
  }

  private static String prefix(String part) {
    return (part.equals("source_type_name") ? "source" : part) + ":";
  }

  /// All its tags, with those that nobody sent.
  static List<String> words(Event event) {
    List<String> words = new ArrayList<>(event.tags());
    WORDS.forEach((part, usual) -> {
      if (words.stream().noneMatch(w -> w.startsWith(prefix(part)))) {
        words.add(prefix(part) + usual);
      }
    });
    return words;
  }

  static Map<String, Object> shown(Event event) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("id", event.id());
    form.put("id_str", Long.toString(event.id()));
    form.put("title", event.what());
    form.put("text", event.data());
    form.put("date_happened", event.when());
    List<String> words = words(event);
    for (String part : PARTS) {
      words.stream()
          .filter(w -> w.startsWith(prefix(part)))
          .findFirst()
          .ifPresent(w -> form.put(part, w.substring(prefix(part).length())));
    }
    form.put(
        "tags",
        event.tags().stream()
            .filter(t -> PARTS.stream().noneMatch(p -> t.startsWith(prefix(p))))
            .toList());
    form.put("url", "/events/" + event.id());
    return form;
  }
}

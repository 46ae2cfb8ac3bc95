package tocsin.edge.datadog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tocsin.ground.json.Json;
import tocsin.response.downtime.AtTheEnd;
import tocsin.response.downtime.Which;
import tocsin.response.message.State;
import tocsin.response.words.MonitorId;
import tools.jackson.databind.JsonNode;

/// What both interfaces say of a downtime in the same words.
record DowntimeParts(Office office) {
  private static final int LONGEST_WHY = 500;
  private static final List<String> TYPES = List.of("canceled", "expired");

  /// `monitor_id`, or `monitor_tags` that all must be there, or neither for every monitor.
  Which which(JsonNode said) {
    Set<String> tags = new TreeSet<>(SeriesForms.texts(said.path("monitor_tags")));
    if (said.path("monitor_id").isNull() || said.path("monitor_id").isMissingNode()) {
      // Beside `*` other tags narrow nothing that `*` did not have.
      return new Which.Tagged(tags.isEmpty() || tags.contains("*") ? Set.of("*") : tags);
    }
    String number = said.path("monitor_id").asString("");
    return new Foreigns(office, "monitor")
        .find(number)
        .flatMap(e -> e.foreign().becomes())
        .map(id -> new Which.These(Set.of(new MonitorId(id))))
        .orElseThrow(() ->
            new BadRequestException(
                "monitor_id: " + number + " (expected: the id of one under /api/v1/monitor)"));
  }

  /// The number of the one monitor it is for.
  Optional<Long> monitor(Which which) {
    return which instanceof Which.These(Set<MonitorId> ids) && ids.size() == 1
        ? new Foreigns(office, "monitor")
            .all().stream()
                .map(Foreigns.Entry::foreign)
                .filter(f -> f.becomes().equals(Optional.of(ids.iterator().next().value())))
                .map(f -> Long.parseLong(f.called()))
                .findFirst()
        : Optional.empty();
  }

  static List<String> tags(Which which) {
    return switch (which) {
      case Which.Tagged(Set<String> tags) -> List.copyOf(new TreeSet<>(tags));
      case Which.These _ -> List.of();
    };
  }

  static AtTheEnd end(JsonNode said) {
    Set<State> states = AtTheEnd.USUAL.states();
    if (said.path("notify_end_states").isArray()) {
      states = new HashSet<>();
      for (String word : SeriesForms.texts(said.path("notify_end_states"))) {
        states.add(state(word));
      }
    }
    List<String> types = List.of("expired");
    if (said.path("notify_end_types").isArray()) {
      types = SeriesForms.texts(said.path("notify_end_types"));
    }
    for (String type : types) {
      if (!TYPES.contains(type)) {
        throw new BadRequestException(
            "notify_end_types: '" + type + "' (expected: canceled, expired)");
      }
    }
    boolean cancelled = types.contains("canceled");
    return types.isEmpty()
        ? new AtTheEnd(Set.of(), false, Optional.empty())
        : new AtTheEnd(
            states,
            cancelled,
            types.contains("expired") ? Optional.empty() : Optional.of(cancelled));
  }

  private static State state(String word) {
    return switch (word) {
      case "alert" -> State.ALERT;
      case "warn" -> State.WARN;
      case "no data" -> State.NO_DATA;
      default ->
          throw new BadRequestException(
              "notify_end_states: '" + word + "' (expected: alert, warn, no data)");
    };
  }

  static List<String> states(AtTheEnd end) {
    return end.states().stream().map(s -> s.words().toLowerCase(Locale.ROOT)).sorted().toList();
  }

  static List<String> types(AtTheEnd end) {
    List<String> types = new ArrayList<>();
    if (end.whenCancelled()) {
      types.add("canceled");
    }
    if (!end.isOnlyCancelled() && !end.states().isEmpty()) {
      types.add("expired");
    }
    return types;
  }

  /// A reason in the length that ours has; all of it is kept with what was sent.
  static String why(JsonNode said) {
    String message = said.path("message").asString("").strip();
    return message.substring(0, Math.min(LONGEST_WHY, message.length())).strip();
  }

  static JsonNode json(Object value) {
    return Json.tree(value);
  }
}

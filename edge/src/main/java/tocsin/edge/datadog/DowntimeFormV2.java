package tocsin.edge.datadog;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tocsin.ground.time.TimeRange;
import tocsin.response.downtime.Downtime;
import tocsin.response.downtime.Recurrence;
import tocsin.response.downtime.When;
import tools.jackson.databind.JsonNode;

/// A downtime as the second interface answers it.
record DowntimeFormV2(DowntimeParts parts) {
  Map<String, @Nullable Object> of(DowntimeEntry entry, Instant now) {
    Map<String, @Nullable Object> relations = new LinkedHashMap<>();
    relations.put("created_by", Map.of("data", Map.of("id", author(entry), "type", "users")));
    parts
        .monitor(entry.downtime().monitors())
        .ifPresent(number ->
            relations.put(
                "monitor",
                Map.of("data", Map.of("id", Long.toString(number), "type", "monitors"))));
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("id", entry.uuid());
    data.put("type", "downtime");
    data.put("attributes", attributes(entry, now));
    data.put("relationships", relations);
    return data;
  }

  static String author(DowntimeEntry entry) {
    return entry.document().by().label();
  }

  private Map<String, @Nullable Object> attributes(DowntimeEntry entry, Instant now) {
    Downtime d = entry.downtime();
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("scope", sentOr(entry, "scope", d.scope()));
    form.put("monitor_identifier", identifier(d));
    form.put("message", entry.message().orElse(null));
    form.put("display_timezone", sentOr(entry, "display_timezone", "UTC"));
    form.put("mute_first_recovery_notification", d.muteFirstRecovery());
    form.put("notify_end_states", DowntimeParts.states(d.endsWith()));
    form.put("notify_end_types", DowntimeParts.types(d.endsWith()));
    form.put("schedule", schedule(d.when(), entry, now));
    form.put("status", entry.status(now));
    form.put("created", entry.made());
    form.put("modified", entry.document().at());
    form.put("canceled", entry.cancelled().orElse(null));
    return form;
  }

  private Map<String, Object> identifier(Downtime d) {
    return parts
        .monitor(d.monitors())
        .<Map<String, Object>>map(number -> Map.of("monitor_id", number))
        .orElseGet(() -> Map.of("monitor_tags", DowntimeParts.tags(d.monitors())));
  }

  private static Map<String, @Nullable Object> schedule(
      When when, DowntimeEntry entry, Instant now) {
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    switch (when) {
      case When.Once(Instant from, Instant until) -> {
        form.put("start", from);
        form.put("end", until);
      }
      case When.UntilISay(Instant from) -> {
        form.put("start", from);
        form.put("end", null);
      }
      case When.Recurring(List<Recurrence> rules, ZoneId zone) -> {
        entry
            .window(now)
            .or(() -> next(rules, zone, now))
            .ifPresent(w -> form.put("current_downtime", window(w)));
        form.put("timezone", zone.getId());
        form.put("recurrences", rules.stream().map(DowntimeFormV2::rule).toList());
      }
    }
    return form;
  }

  private static Optional<When.Window> next(List<Recurrence> rules, ZoneId zone, Instant now) {
    return rules.stream()
        .flatMap(r -> r.next(now, zone).stream())
        .min(Comparator.comparing(TimeRange::from))
        .map(w -> new When.Window(w.from(), Optional.of(w.until())));
  }

  static Map<String, @Nullable Object> window(When.Window window) {
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("start", window.from());
    form.put("end", window.until().orElse(null));
    return form;
  }

  private static Map<String, Object> rule(Recurrence r) {
    return Map.of("rrule", r.rule(), "start", r.start().toString(), "duration", span(r.duration()));
  }

  /// In the largest unit that leaves nothing over: `2h`, `90m`, `1d`.
  private static String span(Duration length) {
    long minutes = length.toMinutes();
    if (!length.equals(Duration.ofMinutes(minutes))) {
      return length.toSeconds() + "s";
    }
    return minutes % 1_440 == 0
        ? minutes / 1_440 + "d"
        : minutes % 60 == 0 ? minutes / 60 + "h" : minutes + "m";
  }

  private static Object sentOr(DowntimeEntry entry, String field, Object derived) {
    JsonNode sent = entry.sent(2, field);
    return sent.isMissingNode() || sent.isNull() ? derived : sent;
  }
}

package tocsin.edge.datadog;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tocsin.response.downtime.Downtime;
import tocsin.response.downtime.Recurrence;
import tocsin.response.downtime.When;
import tocsin.response.oncall.WallClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A downtime as the first interface answers it.
record DowntimeFormV1(DowntimeParts parts) {
  private static final int FOR_ALL = 0;
  private static final int FOR_HOSTS = 1;
  private static final int FOR_OTHERS = 2;

  ObjectNode of(DowntimeEntry entry, Instant now) {
    Downtime d = entry.downtime();
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("id", Long.parseLong(entry.number()));
    form.put("scope", sentOr(entry, "scope", ScopeWords.parts(d.scope())));
    form.put("monitor_id", parts.monitor(d.monitors()).orElse(null));
    form.put("monitor_tags", DowntimeParts.tags(d.monitors()));
    form.put("message", entry.message().orElse(null));
    form.put("active", entry.status(now).equals("active"));
    form.put("disabled", entry.cancelled().isPresent());
    form.put("canceled", entry.cancelled().map(Instant::getEpochSecond).orElse(null));
    form.put("creator_id", 0);
    form.put("updater_id", null);
    form.put("parent_id", null);
    form.put("downtime_type", type(d.scope()));
    form.put("mute_first_recovery_notification", d.muteFirstRecovery());
    form.put("notify_end_states", DowntimeParts.states(d.endsWith()));
    form.put("notify_end_types", DowntimeParts.types(d.endsWith()));
    when(entry, d.when(), form);
    form.put("active_child", null);
    if (d.when() instanceof When.Recurring && entry.window(now).isPresent()) {
      form.put("active_child", child(form, entry.window(now).get()));
    }
    return (ObjectNode) DowntimeParts.json(form);
  }

  private static void when(DowntimeEntry entry, When when, Map<String, @Nullable Object> form) {
    form.put("recurrence", null);
    form.put("end", null);
    form.put("timezone", sentOr(entry, "timezone", "UTC"));
    switch (when) {
      case When.Once(Instant from, Instant until) -> {
        form.put("start", from.getEpochSecond());
        form.put("end", until.getEpochSecond());
      }
      case When.UntilISay(Instant from) -> form.put("start", from.getEpochSecond());
      case When.Recurring(List<Recurrence> rules, ZoneId zone) -> {
        Recurrence first = rules.getFirst();
        Instant start = WallClock.instant(first.start(), zone);
        form.put("start", start.getEpochSecond());
        form.put("end", start.plus(first.duration()).getEpochSecond());
        form.put("timezone", zone.getId());
        Object rule = Map.of("type", "rrule", "rrule", first.rule());
        form.put("recurrence", sentOr(entry, "recurrence", rule));
      }
    }
  }

  /// The window that is on, of one that comes again and again.
  private static Map<String, @Nullable Object> child(
      Map<String, @Nullable Object> parent, When.Window window) {
    Map<String, @Nullable Object> child = new LinkedHashMap<>(parent);
    child.remove("active_child");
    child.put("parent_id", parent.get("id"));
    child.put("recurrence", null);
    child.put("start", window.from().getEpochSecond());
    child.put("end", window.until().map(Instant::getEpochSecond).orElse(null));
    return child;
  }

  private static Object sentOr(DowntimeEntry entry, String field, Object derived) {
    JsonNode sent = entry.sent(1, field);
    return sent.isMissingNode() || sent.isNull() ? derived : sent;
  }

  private static int type(String scope) {
    if (scope.equals("*")) {
      return FOR_ALL;
    }
    return ScopeWords.parts(scope).stream().allMatch(p -> p.startsWith("host:"))
        ? FOR_HOSTS
        : FOR_OTHERS;
  }

  /// What a monitor says of one that is on.
  static Map<String, @Nullable Object> match(DowntimeEntry entry, When.Window window) {
    Map<String, @Nullable Object> match = new LinkedHashMap<>();
    match.put("id", Long.parseLong(entry.number()));
    match.put("scope", ScopeWords.parts(entry.downtime().scope()));
    match.put("start", window.from().getEpochSecond());
    Optional<Instant> end = window.until();
    match.put("end", end.map(Instant::getEpochSecond).orElse(null));
    return match;
  }
}

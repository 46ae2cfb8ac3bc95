package tocsin.edge.datadog;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.response.downtime.AtTheEnd;
import tocsin.response.downtime.Downtime;
import tocsin.response.downtime.Scope;
import tocsin.response.downtime.When;
import tocsin.response.downtime.Which;
import tocsin.response.words.MonitorId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What keeps one monitor quiet, as the monitor itself says it: `{"*": null, "host:a":
/// 1700000000}`, each scope with its end. Each is a downtime of that one monitor.
record Mutes(Office office) {
  private static final int LONGEST_TITLE = 200;

  /// Reads what is to be muted, and until when; none for until somebody says otherwise.
  ///
  /// @throws IllegalArgumentException naming the scope or the end that is none
  Map<String, Optional<Instant>> read(JsonNode silenced) {
    Map<String, Optional<Instant>> mutes = new LinkedHashMap<>();
    if (silenced instanceof ObjectNode scopes) {
      scopes.properties().forEach(e -> mutes.put(scope(e.getKey()), end(scopes, e.getKey())));
    }
    return mutes;
  }

  static String scope(String text) {
    String scope = ScopeWords.ours(List.of(text));
    Scope.parse(scope);
    return scope;
  }

  private Optional<Instant> end(ObjectNode silenced, String scope) {
    Optional<Instant> end = DowntimeV1.moment(silenced, scope);
    Instant now = office.clock().instant();
    if (end.filter(e -> !e.isAfter(now)).isPresent()) {
      throw new BadRequestException(
          "end: " + silenced.path(scope) + " (expected: after now, " + now.getEpochSecond() + ")");
    }
    return end;
  }

  /// Those that are on now.
  private List<DowntimeEntry> on(String monitor, List<DowntimeEntry> all) {
    Which its = new Which.These(Set.of(new MonitorId(monitor)));
    Instant now = office.clock().instant();
    return all.stream()
        .filter(e -> e.downtime().monitors().equals(its))
        .filter(e -> !(e.downtime().when() instanceof When.Recurring))
        .filter(e -> e.window(now).isPresent())
        .toList();
  }

  private Optional<Instant> end(DowntimeEntry entry) {
    return entry.downtime().when() instanceof When.Once(_, Instant until)
        ? Optional.of(until)
        : Optional.empty();
  }

  Map<String, Optional<Instant>> of(String monitor, List<DowntimeEntry> all) {
    Map<String, Optional<Instant>> mutes = new LinkedHashMap<>();
    on(monitor, all).forEach(e -> mutes.put(e.downtime().scope(), end(e)));
    return mutes;
  }

  /// As a client reads them.
  JsonNode form(String monitor, List<DowntimeEntry> all) {
    ObjectNode form = JsonNodeFactory.instance.objectNode();
    of(monitor, all)
        .forEach((scope, end) -> {
          String called = ScopeWords.theirs(scope);
          end.ifPresentOrElse(
              e -> form.put(called, e.getEpochSecond()), () -> form.putNull(called));
        });
    return form;
  }

  /// Ends mutes that are not wanted and makes those that are not there.
  void become(String monitor, String title, Map<String, Optional<Instant>> wanted, Desk desk) {
    var downtimes = new Downtimes(office);
    Map<String, Optional<Instant>> missing = new LinkedHashMap<>(wanted);
    for (DowntimeEntry entry : on(monitor, downtimes.all())) {
      if (!missing.remove(entry.downtime().scope(), end(entry))) {
        downtimes.cancel(entry, desk);
      }
    }
    Instant now = office.clock().instant();
    missing.forEach((scope, end) -> {
      When when =
          end.<When>map(e -> new When.Once(now, e)).orElseGet(() -> new When.UntilISay(now));
      String name = title.substring(0, Math.min(LONGEST_TITLE, title.length()));
      downtimes.add(
          new Downtime(
              downtimes.free("mute " + monitor),
              "Muted: " + name,
              new Which.These(Set.of(new MonitorId(monitor))),
              scope,
              when,
              false,
              AtTheEnd.USUAL),
          JsonNodeFactory.instance.objectNode(),
          desk);
    });
  }
}

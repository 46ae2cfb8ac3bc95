package tocsin.sim.player;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.ground.time.Spans;
import tocsin.response.downtime.AtTheEnd;
import tocsin.response.downtime.Downtime;
import tocsin.response.downtime.Recurrence;
import tocsin.response.downtime.When;
import tocsin.response.downtime.Which;
import tocsin.response.message.State;
import tocsin.response.words.DowntimeId;
import tocsin.response.words.MonitorId;
import tools.jackson.databind.JsonNode;

/// Downtimes as cases of `corpus/downtimes` write them.
final class DowntimeForm {
  private DowntimeForm() {}

  static Downtime read(JsonNode d) {
    return new Downtime(
        new DowntimeId(d.path("id").asString()),
        d.path("why").asString(),
        which(d.path("monitors")),
        d.path("scope").asString(),
        when(d),
        d.path("muteFirstRecovery").asBoolean(false),
        d.has("endsWith") ? end(d.path("endsWith")) : AtTheEnd.USUAL);
  }

  static Recurrence recurrence(JsonNode r) {
    return new Recurrence(
        r.path("rule").asString(),
        LocalDateTime.parse(r.path("start").asString()),
        Spans.parse(r.path("duration").asString()));
  }

  static Set<String> texts(JsonNode list) {
    Set<String> texts = new LinkedHashSet<>();
    list.forEach(t -> texts.add(t.asString()));
    return texts;
  }

  static Map<String, String> tags(JsonNode object) {
    Map<String, String> tags = new HashMap<>();
    object.properties().forEach(p -> tags.put(p.getKey(), p.getValue().asString()));
    return tags;
  }

  private static Which which(JsonNode monitors) {
    return monitors.has("tags")
        ? new Which.Tagged(texts(monitors.path("tags")))
        : new Which.These(
            texts(monitors.path("ids")).stream().map(MonitorId::new).collect(Collectors.toSet()));
  }

  private static When when(JsonNode d) {
    if (d.has("untilISay")) {
      return new When.UntilISay(instant(d.path("untilISay").path("from")));
    }
    if (d.has("recurring")) {
      List<Recurrence> of =
          d.path("recurring").path("of").valueStream().map(DowntimeForm::recurrence).toList();
      return new When.Recurring(of, ZoneId.of(d.path("recurring").path("zone").asString()));
    }
    return new When.Once(
        instant(d.path("once").path("from")), instant(d.path("once").path("until")));
  }

  private static AtTheEnd end(JsonNode end) {
    return new AtTheEnd(
        texts(end.path("states")).stream().map(State::valueOf).collect(Collectors.toSet()),
        end.path("whenCancelled").asBoolean(false));
  }

  static Instant instant(JsonNode node) {
    return Instant.parse(node.asString());
  }
}

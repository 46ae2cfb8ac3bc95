package tocsin.edge.datadog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tocsin.ground.json.Json;
import tocsin.response.document.Document;
import tocsin.response.downtime.Downtime;
import tocsin.response.downtime.When;
import tocsin.response.foreign.Foreign;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A downtime of ours as clients see it, whoever made it.
///
/// @param foreign what a client sent, when one made it or changed it
record DowntimeEntry(Downtime downtime, Document document, Optional<Foreign> foreign) {
  static DowntimeEntry of(Document document, Optional<Foreign> foreign) {
    return new DowntimeEntry(Json.read(document.body(), Downtime.class), document, foreign);
  }

  /// The number by which the first interface knows it.
  String number() {
    return foreign.map(Foreign::called).orElseGet(() -> number(downtime.id().value()));
  }

  static String number(String id) {
    return Long.toString(Called.number(id, _ -> false));
  }

  /// The name by which the second interface knows it.
  String uuid() {
    byte[] name = ("downtime-" + downtime.id().value()).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).toString();
  }

  /// A field that was sent by the interface that is asked now; missing otherwise.
  JsonNode sent(int version, String field) {
    return foreign
        .map(f -> Json.tree(f.sent()))
        .filter(sent -> sent.path("version").asInt(0) == version)
        .map(sent -> sent.path(field))
        .orElse(JsonNodeFactory.instance.missingNode());
  }

  /// What was said when it was made, all of it: our own words are shorter.
  Optional<String> message() {
    String whole =
        foreign.map(f -> Json.tree(f.sent()).path("message").asString("")).orElse(downtime.why());
    return whole.startsWith(downtime.why()) && !whole.isEmpty()
        ? Optional.of(whole)
        : Optional.of(downtime.why()).filter(w -> !w.isEmpty());
  }

  Instant made() {
    return foreign.map(Foreign::made).orElse(document.at());
  }

  /// When a person ended it.
  Optional<Instant> cancelled() {
    return document.removed() ? Optional.of(document.at()) : Optional.empty();
  }

  Optional<When.Window> window(Instant now) {
    return document.removed() ? Optional.empty() : downtime.when().at(now);
  }

  /// How it stands: `active`, `scheduled`, `ended` or `canceled`.
  String status(Instant now) {
    if (document.removed()) {
      return "canceled";
    }
    if (downtime.when().at(now).isPresent()) {
      return "active";
    }
    boolean comes =
        downtime.when().nextEnd(now).isPresent() || downtime.when() instanceof When.UntilISay;
    return comes ? "scheduled" : "ended";
  }
}

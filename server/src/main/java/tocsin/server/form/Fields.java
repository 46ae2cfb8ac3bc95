package tocsin.server.form;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.json.Json;
import tocsin.server.form.DocForm.Field;
import tools.jackson.databind.JsonNode;

/// Turns documents into the fields of a form and back. Lists stand one entry a line, as sentences:
/// `5m schedule checkout-primary, user ana`.
final class Fields {
  private Fields() {}

  /// The fields of a kind, filled from a document; empty object for a new one.
  static List<Field> of(DocKind kind, JsonNode d) {
    return switch (kind) {
      case SERVICES -> service(d);
      case PEOPLE -> person(d);
      case TEAMS -> team(d);
      case SCHEDULES -> schedule(d);
      case POLICIES -> policy(d);
      case MONITORS -> monitor(d);
    };
  }

  private static Field text(JsonNode d, String name, String label, String hint) {
    return new Field(name, label, hint, plain(d.path(name)), false, List.of(), List.of());
  }

  private static Field area(String name, String label, String hint, String value) {
    return new Field(name, label, hint, value, true, List.of(), List.of());
  }

  private static Field choice(JsonNode d, String name, String label, String... choices) {
    String value = plain(d.path(name)).toLowerCase(Locale.ROOT);
    return new Field(
        name, label, "", value.isEmpty() ? choices[0] : value, false, List.of(choices), List.of());
  }

  /// A span as people write it: PT5M is 5m.
  static String plain(JsonNode value) {
    String text = value.isValueNode() && !value.isNull() ? value.asString("") : "";
    if (!text.matches("PT[0-9HMS.]+")) {
      return text;
    }
    long seconds = Duration.parse(text).toSeconds();
    if (seconds % 86_400 == 0 && seconds > 0) {
      return seconds / 86_400 + "d";
    }
    if (seconds % 3_600 == 0 && seconds > 0) {
      return seconds / 3_600 + "h";
    }
    return seconds % 60 == 0 && seconds > 0 ? seconds / 60 + "m" : seconds + "s";
  }

  static String list(JsonNode array) {
    return String.join(", ", array.valueStream().map(n -> n.asString("")).toList());
  }

  private static List<Field> service(JsonNode d) {
    Field depends =
        new Field(
            "dependsOn",
            "Depends on",
            "Services it calls, with commas between",
            list(d.path("dependsOn")),
            false,
            List.of(),
            List.of());
    return List.of(
        text(d, "id", "Id", "Letters, digits, dots and dashes, such as checkout"),
        text(d, "name", "Name", ""),
        text(d, "team", "Team", "Id of the team that answers for it"),
        text(d, "policy", "Escalation policy", "Id of the policy that is paged"),
        depends,
        choice(d, "urgency", "Urgency", "high", "low", "by_severity"),
        choice(d, "grouping", "New alerts", "service", "key", "time", "content"),
        text(
            d,
            "ackTimeout",
            "Page again when nothing is heard after",
            "Such as 30m; empty for never"),
        text(d, "autoResolve", "Resolve by itself after", "Such as 4h; empty for never"),
        area("runbook", "What to try first", "It stands in every page", plain(d.path("runbook"))));
  }

  private static List<Field> person(JsonNode d) {
    var contacts = new StringBuilder();
    d.path("contacts")
        .valueStream()
        .forEach(c -> contacts.append(KeptLines.contact(c)).append('\n'));
    var rules = new StringBuilder();
    for (JsonNode r : d.path("rules").valueStream().toList()) {
      rules
          .append(plain(r.path("urgency")).toLowerCase(Locale.ROOT))
          .append(' ')
          .append(plain(r.path("delay")))
          .append(' ')
          .append(plain(r.path("contact")))
          .append('\n');
    }
    return List.of(
        text(d, "id", "Id", "What they sign in with"),
        text(d, "name", "Full name", ""),
        text(d, "email", "Mail address", ""),
        text(d, "zone", "Time zone", "Such as Europe/Berlin"),
        text(d, "quiet", "Quiet hours", "Such as 22:00-07:00: told nothing then that can wait"),
        text(d, "leaves", "Last day", "Such as 2026-12-31; empty while they stay"),
        area(
            "contacts",
            "Contact methods",
            "One a line: email ana@example.org, sms +491701234567, voice +491701234567, slack U0123 or https://hooks..., webhook https://..., console log",
            contacts.toString()),
        area(
            "rules",
            "How they are told",
            "One a line: urgency, delay, contact. Such as: high 0s email",
            rules.toString()));
  }

  private static List<Field> team(JsonNode d) {
    Field members =
        new Field(
            "members",
            "Members",
            "Ids with commas between",
            list(d.path("members")),
            false,
            List.of(),
            List.of());
    return List.of(
        text(d, "id", "Id", ""), text(d, "name", "Name", ""), members, text(d, "lead", "Lead", ""));
  }

  private static List<Field> schedule(JsonNode d) {
    var layers = new StringBuilder();
    d.path("layers").valueStream().forEach(l -> layers.append(KeptLines.layer(l)).append('\n'));
    var overrides = new StringBuilder();
    d.path("overrides")
        .valueStream()
        .forEach(o -> overrides.append(KeptLines.override(o)).append('\n'));
    return List.of(
        text(d, "id", "Id", "Such as checkout-primary"),
        text(d, "name", "Name", ""),
        text(d, "zone", "Time zone", "Turns change on this zone's clock, such as Europe/Berlin"),
        area(
            "layers",
            "Layers",
            "One a line; a lower line wins. Such as: from 2026-01-05T09:00 every 7d: ana, ben",
            layers.toString()),
        area(
            "overrides",
            "Overrides",
            "One a line. Such as: cyd from 2026-01-06T18:00 until 2026-01-07T09:00",
            overrides.toString()));
  }

  private static List<Field> policy(JsonNode d) {
    var steps = new StringBuilder();
    for (JsonNode s : d.path("steps").valueStream().toList()) {
      List<String> targets = new ArrayList<>();
      for (JsonNode t : s.path("targets").valueStream().toList()) {
        targets.add(
            t.has("user")
                ? "user " + plain(t.path("user"))
                : "schedule " + plain(t.path("schedule")));
      }
      steps
          .append(plain(s.path("delay")))
          .append(' ')
          .append(String.join(", ", targets))
          .append('\n');
    }
    return List.of(
        text(d, "id", "Id", ""),
        text(d, "name", "Name", ""),
        area(
            "steps",
            "Steps",
            "One a line: how long they have to answer, then whom. Such as: 5m schedule checkout-primary",
            steps.toString()),
        text(d, "repeats", "Begin again", "How often after the last step; 0 for never"));
  }

  private static List<Field> monitor(JsonNode d) {
    JsonNode noData = d.path("noData");
    return List.of(
        text(d, "id", "Id", "Such as checkout-failures"),
        text(d, "title", "Title", "What is broken for people, such as: Checkout requests fail"),
        text(d, "service", "Service", "Id of the service it watches"),
        text(d, "target", "When this Graphite target", ""),
        choice(d, "comparator", "is", "above", "at_least", "below", "at_most"),
        text(d, "threshold", "Limit", ""),
        text(d, "holdFor", "for", "Such as 5m; 0s for the newest value alone"),
        text(d, "every", "Look every", "Such as 10s"),
        text(d, "recoverAfter", "Over when false for", "Such as 5m"),
        new Field(
            "noDataChoice",
            "When there is no data",
            "",
            plain(noData.path("choice")).isEmpty()
                ? "keep_last"
                : plain(noData.path("choice")).toLowerCase(Locale.ROOT),
            false,
            List.of("keep_last", "alert", "ok"),
            List.of()),
        choice(d, "severity", "Severity", "sev2", "sev1", "sev3", "sev4", "sev5"),
        choice(d, "route", "Then", "page", "chat"),
        area("message", "Message", "Stands in the page", plain(d.path("message"))),
        area("runbook", "What to try first", "", plain(d.path("runbook"))));
  }

  /// The JSON that the form describes. What cannot be understood is handed on as it stands, so that
  /// the room that owns the kind says what is wrong with it.
  static String json(DocKind kind, Map<String, String> form) {
    Map<String, Object> d = new LinkedHashMap<>();
    form.forEach((name, value) -> {
      if (!List.of("csrf", "revision", "act").contains(name) && !value.isBlank()) {
        d.put(name, value.strip());
      }
    });
    switch (kind) {
      case SERVICES -> d.computeIfPresent("dependsOn", (k, v) -> Sentences.words(v));
      case TEAMS -> d.computeIfPresent("members", (k, v) -> Sentences.words(v));
      case PEOPLE -> {
        d.computeIfPresent("contacts", (k, v) -> Sentences.contacts(v));
        d.computeIfPresent("rules", (k, v) -> Sentences.rules(v));
      }
      case SCHEDULES -> {
        d.computeIfPresent("layers", (k, v) -> Sentences.layers(v));
        d.computeIfPresent("overrides", (k, v) -> Sentences.overrides(v));
      }
      case POLICIES -> d.computeIfPresent("steps", (k, v) -> Sentences.steps(v));
      case MONITORS ->
          Optional.ofNullable(d.remove("noDataChoice"))
              .ifPresent(c -> d.put("noData", Map.of("choice", c)));
    }
    return Json.write(d);
  }
}

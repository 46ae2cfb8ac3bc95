package tocsin.sim.player;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.response.message.Escape;
import tocsin.response.message.Problem;
import tocsin.response.message.Rendered;
import tocsin.response.message.State;
import tocsin.response.message.Template;
import tocsin.response.message.Thresholds;
import tocsin.response.message.Transition;
import tocsin.response.message.Triggered;
import tocsin.response.message.Vocabulary;
import tools.jackson.databind.JsonNode;

/// One case of `corpus/messages`; its README describes the form.
record MessageCase(JsonNode recorded) {
  static List<String> differences(JsonNode recorded) {
    MessageCase c = new MessageCase(recorded);
    return recorded.has("moves") ? c.moves() : c.rendered();
  }

  private List<String> rendered() {
    Template template = template();
    List<String> problems = template.problems().stream().map(Problem::toString).toList();
    Expected expected = new Expected(recorded.path("expected"));
    if (!recorded.path("expected").has("problems") && !problems.isEmpty()) {
      return problems;
    }
    expected.field("problems", problems);
    if (recorded.has("transition")) {
      Rendered made = render(template, transition(recorded.path("transition")));
      expected
          .field("title", made.title())
          .field("text", made.text())
          .field("handles", made.handles())
          .field("doubts", made.doubts())
          .field("priority", made.priority().orElse(0));
    }
    return expected.differences();
  }

  /// Renders after each of several moves of one group that begins as OK.
  private List<String> moves() {
    Template template = template();
    List<String> differences = new ArrayList<>();
    State from = State.OK;
    Triggered triggered = Triggered.NEVER;
    for (JsonNode move : recorded.path("moves")) {
      Transition moved = transition(move);
      triggered = triggered.moved(from, moved.to(), moved.at());
      Rendered made = render(template, with(moved, from, triggered));
      differences.addAll(new Expected(move).field("text", made.text()).differences());
      from = moved.to();
    }
    return differences;
  }

  private Template template() {
    return Template.read(
        recorded.path("name").asString(""), recorded.path("message").asString(), known());
  }

  private Rendered render(Template template, Transition transition) {
    Escape escape =
        recorded.path("escape").asString("none").equals("html") ? Escape.HTML : Escape.NONE;
    return template.render(transition, escape, recorded.path("tags").asBoolean(true));
  }

  private Vocabulary known() {
    JsonNode known = recorded.path("known");
    return known.isMissingNode()
        ? Vocabulary.anyGroup()
        : new Vocabulary(names(known.path("keys")), names(known.path("letters")), false);
  }

  private static Set<String> names(JsonNode list) {
    Set<String> names = new HashSet<>();
    list.forEach(n -> names.add(n.asString()));
    return names;
  }

  private static Transition transition(JsonNode t) {
    JsonNode limits = t.path("thresholds");
    return new Transition(
        State.valueOf(t.path("from").asString("OK")),
        State.valueOf(t.path("to").asString()),
        Instant.parse(t.path("at").asString()),
        texts(t.path("group")),
        number(t.path("value")),
        new Thresholds(
            number(limits.path("alert")),
            number(limits.path("warn")),
            number(limits.path("alert_recovery")),
            number(limits.path("warn_recovery")),
            number(limits.path("ok"))),
        t.path("comparator").asString(">"),
        new Triggered(instant(t.path("first")), instant(t.path("last"))),
        t.path("renotify").asBoolean(false),
        number(t.path("priority")).map(Double::intValue),
        t.has("check_message") ? Optional.of(t.path("check_message").asString()) : Optional.empty(),
        parts(t.path("parts")),
        texts(t.path("more")),
        t.path("test").asBoolean(false));
  }

  private static Transition with(Transition t, State from, Triggered triggered) {
    return new Transition(
        from,
        t.to(),
        t.at(),
        t.group(),
        t.value(),
        t.thresholds(),
        t.comparator(),
        triggered,
        t.renotify(),
        t.priority(),
        t.checkMessage(),
        t.parts(),
        t.more(),
        t.test());
  }

  private static Map<String, Transition.Leg> parts(JsonNode parts) {
    Map<String, Transition.Leg> legs = new HashMap<>();
    parts
        .properties()
        .forEach(p ->
            legs.put(
                p.getKey(),
                new Transition.Leg(
                    State.valueOf(p.getValue().path("state").asString()),
                    number(p.getValue().path("value")))));
    return legs;
  }

  private static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new HashMap<>();
    object.properties().forEach(p -> texts.put(p.getKey(), p.getValue().asString()));
    return texts;
  }

  private static Optional<Double> number(JsonNode node) {
    return node.isNumber() ? Optional.of(node.asDouble()) : Optional.empty();
  }

  private static Optional<Instant> instant(JsonNode node) {
    return node.isString() ? Optional.of(Instant.parse(node.asString())) : Optional.empty();
  }
}

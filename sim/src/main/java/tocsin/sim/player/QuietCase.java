package tocsin.sim.player;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.ground.time.Spans;
import tocsin.response.message.State;
import tocsin.response.quiet.Dependence;
import tocsin.response.quiet.Flapping;
import tocsin.response.quiet.HeldList;
import tocsin.response.quiet.PipeGuard;
import tocsin.response.quiet.Renotify;
import tocsin.response.quiet.Say;
import tocsin.response.quiet.Throttle;
import tocsin.response.words.MonitorId;
import tools.jackson.databind.JsonNode;

/// One case of `corpus/quiet`; its README describes the form.
record QuietCase(JsonNode recorded) {
  static List<String> differences(JsonNode recorded) {
    QuietCase c = new QuietCase(recorded);
    if (recorded.has("looks")) {
      return c.guard();
    }
    Expected expected = new Expected(recorded.path("expected"));
    try {
      c.compare(expected);
      expected.field("error", "");
    } catch (IllegalArgumentException e) {
      if (!recorded.path("expected").has("error")) {
        throw e;
      }
      expected.field("error", String.valueOf(e.getMessage()));
    }
    return expected.differences();
  }

  private void compare(Expected expected) {
    String kind = recorded.path("kind").asString();
    switch (kind) {
      case "throttle" ->
          said(expected, Throttle.USUAL.one(times("said"), times("held"), instant("now")));
      case "due" ->
          expected.field("until", words(Throttle.USUAL.due(times("said"), times("held"))));
      case "flap" -> flap(expected);
      case "renotify" -> renotify(expected);
      case "depends" -> depends(expected);
      case "list" -> expected.field("text", HeldList.of(groups()));
      default -> throw new IllegalStateException("kind: '" + kind + "'");
    }
  }

  private void flap(Expected expected) {
    Flapping usual = Flapping.USUAL;
    Flapping settings =
        new Flapping(
            recorded.path("low").asDouble(usual.low()),
            recorded.path("high").asDouble(usual.high()),
            usual.looks());
    List<Flapping.Look> looks = new ArrayList<>();
    for (JsonNode state : recorded.path("states")) {
      Instant at =
          instant("first").plusSeconds((long) looks.size() * recorded.path("step").asInt());
      looks.add(new Flapping.Look(at, State.valueOf(state.asString())));
    }
    Flapping.Judgement judged = settings.judge(looks, recorded.path("before").asBoolean());
    expected
        .field("flaps", judged.flaps())
        .field("percent", Math.round(judged.percent() * 100) / 100.0)
        .field("because", judged.because());
  }

  private void renotify(Expected expected) {
    Set<State> states =
        recorded
            .path("states")
            .valueStream()
            .map(s -> State.valueOf(s.asString()))
            .collect(Collectors.toSet());
    Renotify settings =
        new Renotify(
            Spans.parse(recorded.path("interval").asString()),
            states.isEmpty() ? Renotify.USUAL : states,
            recorded.has("times") ? Optional.of(recorded.path("times").asInt()) : Optional.empty(),
            recorded.has("escalation")
                ? Optional.of(recorded.path("escalation").asString())
                : Optional.empty());
    Renotify.Told told =
        new Renotify.Told(
            State.valueOf(recorded.path("state").asString()),
            instant("last"),
            recorded.path("repeated").asInt());
    said(expected, settings.again(told, instant("now")));
    expected.field("text", settings.text(recorded.path("message").asString()));
  }

  private void depends(Expected expected) {
    Set<MonitorId> parents =
        recorded
            .path("parents")
            .valueStream()
            .map(p -> new MonitorId(p.asString()))
            .collect(Collectors.toSet());
    Duration patience = Spans.parse(recorded.path("patience").asString("0s"));
    said(
        expected,
        new Dependence(parents, patience)
            .change(group(recorded.path("child")), groups(), instant("now")));
  }

  private List<String> guard() {
    PipeGuard usual = PipeGuard.USUAL;
    PipeGuard settings =
        new PipeGuard(
            recorded.path("share").asDouble(usual.share()),
            usual.fewest(),
            usual.settle(),
            usual.longest());
    PipeGuard.Before before = PipeGuard.Before.NOTHING;
    List<String> differences = new ArrayList<>();
    for (JsonNode look : recorded.path("looks")) {
      PipeGuard.Pipe pipe =
          new PipeGuard.Pipe(
              "carbon", look.path("reporting").asLong(), look.path("quiet").asLong());
      PipeGuard.Flow flow = settings.look(pipe, before, Instant.parse(look.path("at").asString()));
      differences.addAll(
          new Expected(look)
              .field("holds", flow.holds())
              .field("page", flow.page())
              .field("because", flow.because())
              .differences());
      before = flow.next();
    }
    return differences;
  }

  private static void said(Expected expected, Say say) {
    expected
        .field("said", say instanceof Say.Now)
        .field("because", say.because())
        .field("until", say instanceof Say.Held h ? words(h.until()) : "");
  }

  private List<Dependence.Group> groups() {
    return recorded.path("groups").valueStream().map(QuietCase::group).toList();
  }

  private static Dependence.Group group(JsonNode g) {
    return new Dependence.Group(
        new MonitorId(g.path("monitor").asString()),
        DowntimeForm.tags(g.path("tags")),
        State.valueOf(g.path("state").asString()),
        Instant.parse(g.path("since").asString()));
  }

  private List<Instant> times(String name) {
    return recorded.path(name).valueStream().map(t -> Instant.parse(t.asString())).toList();
  }

  private Instant instant(String name) {
    return Instant.parse(recorded.path(name).asString());
  }

  private static String words(Optional<Instant> at) {
    return at.map(Instant::toString).orElse("");
  }
}

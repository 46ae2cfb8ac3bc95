package tocsin.sim.player;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.TimeRange;
import tocsin.response.downtime.Coverage;
import tocsin.response.downtime.Decision;
import tocsin.response.downtime.Holding;
import tocsin.response.downtime.OldRecurrence;
import tocsin.response.downtime.Scope;
import tocsin.response.message.State;
import tocsin.response.words.MonitorId;
import tools.jackson.databind.JsonNode;

/// One case of `corpus/downtimes`; its README describes the form.
record DowntimeCase(JsonNode recorded) {
  static List<String> differences(JsonNode recorded) {
    Expected expected = new Expected(recorded.path("expected"));
    try {
      new DowntimeCase(recorded).compare(expected);
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
      case "windows" -> expected.field("windows", windows());
      case "scope" ->
          expected.field(
              "covers",
              Scope.parse(text("scope")).covers(DowntimeForm.tags(recorded.path("group"))));
      case "cover" -> cover(expected);
      case "change" ->
          told(
              expected,
              holding()
                  .change(
                      subject(),
                      State.valueOf(text("to")),
                      recorded.path("told").asBoolean(),
                      now()));
      case "end" -> told(expected, end());
      case "old" -> expected.field("rule", old().rule());
      default -> throw new IllegalStateException("kind: '" + kind + "'");
    }
  }

  private List<List<String>> windows() {
    TimeRange range =
        new TimeRange(
            DowntimeForm.instant(recorded.path("from")),
            DowntimeForm.instant(recorded.path("until")));
    return DowntimeForm.recurrence(recorded).windows(range, ZoneId.of(text("zone"))).stream()
        .map(w -> List.of(w.from().toString(), w.until().toString()))
        .toList();
  }

  private void cover(Expected expected) {
    Holding.Subject s = subject();
    Coverage coverage =
        DowntimeForm.read(recorded.path("downtime"))
            .covers(s.monitor(), s.tags(), s.group(), now());
    expected
        .field("covers", coverage instanceof Coverage.Yes)
        .field("because", coverage.because())
        .field(
            "until",
            coverage instanceof Coverage.Yes y ? y.until().map(Instant::toString).orElse("") : "");
  }

  private Decision end() {
    return holding()
        .end(
            subject(),
            DowntimeForm.read(recorded.path("over")),
            State.valueOf(text("state")),
            recorded.path("cancelled").asBoolean(),
            now());
  }

  private static void told(Expected expected, Decision decision) {
    expected.field("told", decision instanceof Decision.Tell).field("because", decision.because());
  }

  private OldRecurrence old() {
    return new OldRecurrence(
        text("type"),
        recorded.path("period").asInt(),
        List.copyOf(DowntimeForm.texts(recorded.path("weekDays"))),
        recorded.has("untilDate")
            ? Optional.of(DowntimeForm.instant(recorded.path("untilDate")))
            : Optional.empty(),
        recorded.has("untilOccurrences")
            ? Optional.of(recorded.path("untilOccurrences").asInt())
            : Optional.empty());
  }

  private Holding holding() {
    return new Holding(recorded.path("downtimes").valueStream().map(DowntimeForm::read).toList());
  }

  private Holding.Subject subject() {
    return new Holding.Subject(
        new MonitorId(text("monitor")),
        DowntimeForm.texts(recorded.path("tags")),
        DowntimeForm.tags(recorded.path("group")));
  }

  private Instant now() {
    return DowntimeForm.instant(recorded.path("now"));
  }

  private String text(String name) {
    return recorded.path(name).asString();
  }
}

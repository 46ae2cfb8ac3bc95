package tocsin.sim.player;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tocsin.ground.time.TimeRange;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.Shift;
import tocsin.response.rehearsal.RecordedSchedule;
import tools.jackson.databind.JsonNode;

/// One recorded schedule, asked as its case asks.
final class ScheduleCase {
  private final JsonNode recorded;
  private final FinalSchedule schedule;
  private final Instant since;
  private final Instant until;

  ScheduleCase(JsonNode recorded) {
    this.recorded = recorded;
    this.schedule = new FinalSchedule(RecordedSchedule.of(recorded.path("schedule"), "recorded"));
    this.since = instant(recorded.path("window").path("since"));
    this.until = instant(recorded.path("window").path("until"));
  }

  static Instant instant(JsonNode text) {
    return OffsetDateTime.parse(text.asString()).toInstant();
  }

  /// The first thing that is not as recorded; empty when everything is.
  Optional<String> difference() {
    JsonNode expected = recorded.path("expected");
    List<String> faults = new ArrayList<>();
    differ("final", expected.path("final"), shifts(-1), faults);
    for (int i = 0; i < expected.path("layers").size(); i++) {
      differ("layer " + i, expected.path("layers").get(i), shifts(i), faults);
    }
    differ("gaps", expected.path("gaps"), gaps(), faults);
    differ("covered_seconds", seconds(expected.path("covered_seconds")), covered(), faults);
    for (JsonNode probe : expected.path("probes")) {
      Instant at = instant(probe.path("at"));
      String user = schedule.at(at).map(o -> o.user().value()).orElse("null");
      differ(
          "at " + at,
          probe.path("user").isNull() ? "null" : probe.path("user").asString(),
          user,
          faults);
    }
    return faults.stream().findFirst();
  }

  private static Object seconds(JsonNode value) {
    return value.asLong();
  }

  /// Shifts of one layer, or of the final schedule for -1; only the final one may overflow.
  private List<String> shifts(int layer) {
    if (!since.isBefore(until)) {
      return List.of();
    }
    var window = new TimeRange(since, until);
    boolean overflow = recorded.path("overflow").asBoolean(false);
    List<Shift> found =
        layer >= 0
            ? schedule.layerShifts(layer, window)
            : overflow ? schedule.overflowing(window) : schedule.shifts(window);
    return found.stream().map(s -> piece(s.during(), s.user().value())).toList();
  }

  private List<TimeRange> openGaps() {
    return since.isBefore(until) ? schedule.gaps(new TimeRange(since, until)) : List.of();
  }

  private List<String> gaps() {
    return openGaps().stream().map(g -> piece(g, "")).toList();
  }

  private Object covered() {
    long open = openGaps().stream().map(TimeRange::length).mapToLong(Duration::toSeconds).sum();
    return Duration.between(since, until).toSeconds() - open;
  }

  private static String piece(TimeRange during, String user) {
    return during.from() + " to " + during.until() + (user.isEmpty() ? "" : " " + user);
  }

  private static void differ(
      String what, JsonNode expected, List<String> actual, List<String> faults) {
    List<String> wanted =
        expected
            .valueStream()
            .map(n ->
                piece(
                    new TimeRange(instant(n.path("start")), instant(n.path("end"))),
                    n.path("user").asString("")))
            .toList();
    differ(what, wanted, actual, faults);
  }

  private static void differ(String what, Object expected, Object actual, List<String> faults) {
    if (!Objects.equals(expected, actual)) {
      faults.add(what + ": expected " + expected + ", actual " + actual);
    }
  }
}

package tocsin.response.oncall;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.ground.json.Fields;
import tocsin.ground.time.Spans;
import tocsin.ground.time.TimeRange;
import tocsin.response.oncall.Schedule.Layer;
import tocsin.response.oncall.Schedule.Restriction;
import tocsin.response.words.Names;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.UserId;

/// The JSON of a schedule, read with all its faults at once. Times are instants, or wall-clock
/// times of the schedule's zone such as `2026-01-05T09:00`.
final class ScheduleText {
  private static final int MAX_LAYERS = 20;
  private static final int MAX_PEOPLE = 200;
  private static final int MAX_OVERRIDES = 2_000;
  private static final Duration SHORTEST_TURN = Duration.ofMinutes(10);
  private static final Duration LONGEST_TURN = Duration.ofDays(366);

  private ScheduleText() {}

  static Schedule read(String json) {
    Fields f = Fields.of(json);
    var id = f.required("id", ScheduleId::new);
    ZoneId zone = f.required("zone", WallText::zone).orElse(ZoneId.of("UTC"));
    List<Layer> layers = new ArrayList<>();
    for (Fields layer : f.objects("layers")) {
      layers.add(layer(layer, zone, layers.size()));
    }
    List<ScheduleOverride> overrides = new ArrayList<>();
    for (Fields override : f.objects("overrides")) {
      override(override, zone).ifPresent(overrides::add);
    }
    if (layers.size() > MAX_LAYERS) {
      f.fault("layers", layers.size() + " (expected: at most " + MAX_LAYERS + ")");
    }
    if (overrides.size() > MAX_OVERRIDES) {
      f.fault("overrides", overrides.size() + " (expected: at most " + MAX_OVERRIDES + ")");
    }
    String name = f.optional("name", Names::checked).or(() -> id.map(ScheduleId::value)).orElse("");
    f.check("schedule");
    return new Schedule(id.orElseThrow(), name, zone, layers, overrides);
  }

  private static Layer layer(Fields f, ZoneId zone, int index) {
    Instant start = f.required("start", t -> WallText.instant(t, zone)).orElse(Instant.EPOCH);
    Optional<Calendar> calendar =
        f.object("calendar")
            .map(c -> CalendarText.read(c, index + 1, t -> WallText.instant(t, zone)));
    Duration turn =
        calendar.isPresent()
            ? f.optional("turn", ScheduleText::turn).orElse(Duration.ofDays(7))
            : f.required("turn", ScheduleText::turn).orElse(SHORTEST_TURN);
    List<UserId> people = f.list("people", UserId::new);
    people(f, people, calendar.isPresent());
    Optional<Instant> end = f.optional("end", t -> WallText.instant(t, zone));
    if (end.filter(e -> !e.isAfter(start)).isPresent()) {
      f.fault("end", "'" + end.get() + "' (expected: after the start, " + start + ")");
    }
    List<Restriction> restrictions = new ArrayList<>();
    for (Fields restriction : f.objects("restrictions")) {
      restrictions.add(restriction(restriction));
    }
    return new Layer(
        f.optional("name", Names::checked).orElse("layer " + (index + 1)),
        start,
        end,
        f.optional("rotationStart", t -> WallText.instant(t, zone)).orElse(start),
        turn,
        people,
        restrictions,
        calendar,
        f.object("holidays").map(Holidays::read));
  }

  private static void people(Fields f, List<UserId> people, boolean inCalendar) {
    if (inCalendar && !people.isEmpty()) {
      f.fault("people", people.size() + " (expected: none, as the calendar names them)");
    }
    if (!inCalendar && (people.isEmpty() || people.size() > MAX_PEOPLE)) {
      f.fault("people", people.size() + " (expected: 1 to " + MAX_PEOPLE + " people)");
    }
  }

  private static Restriction restriction(Fields f) {
    LocalTime start = f.required("start", WallText::time).orElse(LocalTime.MIDNIGHT);
    Optional<DayOfWeek> day = f.choice("day", DayOfWeek.class);
    Duration longest = Duration.ofDays(day.isPresent() ? 7 : 1);
    Duration duration =
        f.required("duration", t -> shorter(Spans.parse(t), longest)).orElse(Duration.ofHours(1));
    return day.isPresent()
        ? new Restriction.Weekly(day.get(), start, duration)
        : new Restriction.Daily(start, duration);
  }

  /// `{"who": ...}` adds, `{"remove": ...}` removes, `{"out": ..., "in": ...}` swaps.
  private static Optional<ScheduleOverride> override(Fields f, ZoneId zone) {
    Fields d = f.object("during").orElse(f);
    var from = d.required("from", t -> WallText.instant(t, zone));
    var until = d.required("until", t -> WallText.instant(t, zone));
    var who = f.optional("who", UserId::new);
    var out = f.optional("out", UserId::new);
    var in = f.optional("in", UserId::new);
    boolean removes = f.optional("kind", t -> t.equals("remove")).orElse(false);
    if (from.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    if (!from.get().isBefore(until.get())) {
      f.fault("until", "'" + until.get() + "' (expected: after from, " + from.get() + ")");
      return Optional.empty();
    }
    if (who.isPresent() == (out.isPresent() && in.isPresent())) {
      f.fault("", "(expected: who, or both of out and in)");
      return Optional.empty();
    }
    var during = new TimeRange(from.get(), until.get());
    return Optional.of(
        who.<ScheduleOverride>map(w ->
                removes
                    ? new ScheduleOverride.Remove(w, during)
                    : new ScheduleOverride.Add(w, during))
            .orElseGet(
                () -> new ScheduleOverride.Swap(out.orElseThrow(), in.orElseThrow(), during)));
  }

  private static Duration turn(String text) {
    Duration turn = Spans.parse(text);
    if (turn.compareTo(SHORTEST_TURN) < 0 || turn.compareTo(LONGEST_TURN) > 0) {
      throw new IllegalArgumentException("'" + text + "' (expected: from 10m to 366d)");
    }
    return turn;
  }

  private static Duration shorter(Duration duration, Duration longest) {
    if (duration.isZero() || duration.compareTo(longest) >= 0) {
      throw new IllegalArgumentException(
          "'" + duration + "' (expected: shorter than " + Spans.words(longest) + ")");
    }
    return duration;
  }
}

package tocsin.server.oncall;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tocsin.response.oncall.Calendar;
import tocsin.response.oncall.Schedule;

/// What is wrong with a calendar of a schedule, as its page says it.
///
/// @param href where it is mended
public record CalendarNote(String strong, String says, String href) {
  static List<CalendarNote> of(Scene s) {
    Schedule schedule = s.published();
    return IntStream.range(0, schedule.layers().size())
        .boxed()
        .flatMap(i -> schedule.layers().get(i).calendar().stream().flatMap(c -> notes(s, i, c)))
        .toList();
  }

  private static Stream<CalendarNote> notes(Scene s, int layer, Calendar c) {
    String href = "/schedules/" + s.published().id() + "/calendar?layer=" + layer;
    String name = People.shown(s.published().layers().get(layer).name());
    Stream<CalendarNote> stale =
        c.stale().stream()
            .map(t ->
                new CalendarNote(
                    "The calendar of "
                        + name
                        + " cannot be read since "
                        + s.moments().at(t.since(), "daytime")
                        + ".",
                    (c.shifts().isEmpty() ? "Nothing of it is known." : "Its last copy counts.")
                        + " "
                        + t.why(),
                    href));
    Stream<CalendarNote> strangers =
        c.strangers().isEmpty()
            ? Stream.empty()
            : Stream.of(
                new CalendarNote(
                    "The calendar of " + name + " names nobody in some events:",
                    String.join(", ", c.strangers().stream().map(People::shown).toList()) + ".",
                    href));
    return Stream.concat(stale, strangers);
  }
}

package tocsin.response.lint;

import java.util.List;
import java.util.stream.Stream;
import tocsin.response.oncall.Calendar;
import tocsin.response.oncall.Schedule;
import tocsin.response.oncall.Schedule.Layer;

/// Calendars that cannot be read, and events in them that name nobody.
final class Calendars implements Rule {
  @Override
  public List<Finding> look(Rota rota) {
    return rota.books().schedules().stream()
        .flatMap(s -> s.layers().stream().flatMap(l -> of(s, l)))
        .toList();
  }

  private static Stream<Finding> of(Schedule s, Layer l) {
    return l.calendar().stream().flatMap(c -> Stream.concat(stale(s, l, c), strangers(s, l, c)));
  }

  private static Stream<Finding> stale(Schedule s, Layer l, Calendar c) {
    return c.stale().stream()
        .map(t ->
            Finding.at(
                Check.STALE_CALENDAR,
                Weight.WARNING,
                Rota.of(s),
                "the calendar of layer " + l.name() + " cannot be read; its last copy counts",
                List.of(new Trace(t.since(), t.why()))));
  }

  private static Stream<Finding> strangers(Schedule s, Layer l, Calendar c) {
    return c.strangers().isEmpty()
        ? Stream.empty()
        : Stream.of(
            Finding.always(
                Check.CALENDAR_STRANGER,
                Weight.WARNING,
                Rota.of(s),
                "events in the calendar of layer "
                    + l.name()
                    + " name nobody on the books: "
                    + String.join(", ", c.strangers())));
  }
}

package tocsin.server.host;

import java.util.List;
import tocsin.ground.json.Json;
import tocsin.response.desk.Input;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.oncall.Calendar;
import tocsin.response.oncall.Schedule;
import tocsin.response.words.Actor;

/// Calendars in documents of schedules.
final class CalendarEdits {
  private CalendarEdits() {}

  static Schedule schedule(Document d) {
    return Json.read(d.body(), Schedule.class);
  }

  static List<Calendar> calendars(Schedule s) {
    return s.layers().stream().flatMap(l -> l.calendar().stream()).toList();
  }

  /// The schedule with another reading of one of its calendars.
  static Schedule with(Schedule s, Calendar read) {
    return new Schedule(
        s.id(),
        s.name(),
        s.zone(),
        s.layers().stream()
            .map(l ->
                l.calendar().filter(c -> c.id().equals(read.id())).isPresent() ? l.with(read) : l)
            .toList(),
        s.overrides());
  }

  static Input.Save save(Document d, Schedule next) {
    return new Input.Save(
        Kind.SCHEDULE, d.id(), d.revision(), Json.write(next), new Actor.Tocsin());
  }
}

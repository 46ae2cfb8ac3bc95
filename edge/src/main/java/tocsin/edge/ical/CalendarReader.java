package tocsin.edge.ical;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import tocsin.ground.time.TimeRange;
import tocsin.response.oncall.Appointment;

/// Reads `text/calendar` of others: recurrences with their exceptions and moved occurrences, in the
/// zones that the calendar describes or names. Everything is bounded.
public final class CalendarReader {
  private static final int MOST_CHARACTERS = 2_000_000;
  private static final int MOST_EVENTS = 5_000;

  /// Beyond this a calendar is no plan of who is on call.
  private static final int MOST_APPOINTMENTS = 2_000;

  private CalendarReader() {}

  /// What happens in a window, in no order; what reaches in or out keeps its own bounds.
  ///
  /// @param zone for times without one, unless the calendar names its own
  /// @throws UnreadableCalendarException if it is no calendar, or too large
  public static List<Appointment> read(String text, TimeRange window, ZoneId zone)
      throws UnreadableCalendarException {
    if (text.length() > MOST_CHARACTERS) {
      throw new UnreadableCalendarException(
          text.length() + " characters (expected: at most " + MOST_CHARACTERS + ")");
    }
    List<Appointment> all = new ArrayList<>();
    for (ICalendar calendar : parsed(text, zone)) {
      if (calendar.getEvents().size() > MOST_EVENTS) {
        throw new UnreadableCalendarException(
            calendar.getEvents().size() + " events (expected: at most " + MOST_EVENTS + ")");
      }
      all.addAll(of(calendar, window, zone(text, zone)));
      if (all.size() > MOST_APPOINTMENTS) {
        throw new UnreadableCalendarException(
            all.size() + " events in " + window + " (expected: at most " + MOST_APPOINTMENTS + ")");
      }
    }
    return all;
  }

  private static List<ICalendar> parsed(String text, ZoneId zone)
      throws UnreadableCalendarException {
    try {
      List<ICalendar> calendars =
          Biweekly.parse(text).defaultTimezone(TimeZone.getTimeZone(zone(text, zone))).all();
      if (calendars.isEmpty()) {
        throw new UnreadableCalendarException(
            "no calendar (expected: text that begins with BEGIN:VCALENDAR)");
      }
      return calendars;
    } catch (RuntimeException | AssertionError e) {
      // The library declares nothing of what it throws over texts that are no calendar.
      throw new UnreadableCalendarException("no calendar: " + e, e);
    }
  }

  /// Programs that know no zone of a calendar say it in a line of their own.
  private static ZoneId zone(String text, ZoneId otherwise) {
    return text.lines()
        .limit(50)
        .filter(l -> l.startsWith("X-WR-TIMEZONE:"))
        .findFirst()
        .flatMap(l -> known(l.substring(14).strip()))
        .orElse(otherwise);
  }

  private static Optional<ZoneId> known(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static List<Appointment> of(ICalendar calendar, TimeRange window, ZoneId zone)
      throws UnreadableCalendarException {
    var moved = Moved.of(calendar);
    List<Appointment> all = new ArrayList<>();
    for (VEvent event : calendar.getEvents()) {
      try {
        if (event.getDateStart() != null && event.getDateStart().getValue() != null) {
          var lasting = Lasting.of(event, timeZone(calendar, event, zone));
          new Occurrences(event, lasting, window)
              .all(moved)
              .forEach(d -> all.add(new Appointment(d, Called.by(event))));
        }
      } catch (RuntimeException | AssertionError e) {
        throw new UnreadableCalendarException("an event that cannot be computed: " + e, e);
      }
    }
    return all;
  }

  private static TimeZone timeZone(ICalendar calendar, VEvent event, ZoneId zone) {
    return Optional.ofNullable(calendar.getTimezoneInfo().getTimezone(event.getDateStart()))
        .map(TimezoneAssignment::getTimeZone)
        .orElseGet(() -> TimeZone.getTimeZone(zone));
  }
}

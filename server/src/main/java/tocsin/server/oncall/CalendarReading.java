package tocsin.server.oncall;

import java.time.ZoneId;
import tocsin.response.oncall.Appointments;
import tocsin.response.oncall.Calendar;

/// Reads calendars of others, over the months around now.
public interface CalendarReading {
  /// What became of it.
  sealed interface Outcome {
    record Read(Appointments found) implements Outcome {}

    record Unread(String why) implements Outcome {}
  }

  /// Blocking, for at most half a minute.
  ///
  /// @param zone of the schedule, for times without one
  Outcome read(Calendar.Source source, ZoneId zone);
}

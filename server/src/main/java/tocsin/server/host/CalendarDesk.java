package tocsin.server.host;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tocsin.edge.ical.CalendarReader;
import tocsin.edge.ical.UnreadableCalendarException;
import tocsin.ground.time.TimeRange;
import tocsin.ground.web.Outbound;
import tocsin.response.oncall.Appointment;
import tocsin.response.oncall.Appointments;
import tocsin.response.oncall.Calendar.Source;
import tocsin.response.oncall.NameBook;
import tocsin.response.people.ContactMethod;
import tocsin.response.people.User;
import tocsin.server.oncall.CalendarReading;

/// Fetches calendars, guarded and bounded, and resolves who is meant. The window begins and ends
/// with a month, so that what is read stays the same as long as nobody changes the calendar.
final class CalendarDesk implements CalendarReading {
  private static final long MOST_BYTES = 2_000_000;
  private static final Duration BEFORE = Duration.ofDays(32);
  private static final Duration AHEAD = Duration.ofDays(210);

  private final Outbound outbound;
  private final Supplier<List<User>> users;
  private final InstantSource clock;

  CalendarDesk(Outbound outbound, Supplier<List<User>> users, InstantSource clock) {
    this.outbound = outbound;
    this.users = users;
    this.clock = clock;
  }

  @Override
  public Outcome read(Source source, ZoneId zone) {
    return switch (source) {
      case Source.Fixed f -> new Outcome.Unread("its shifts are fixed");
      case Source.Pasted p -> parsed(p.text(), zone);
      case Source.Address a -> {
        Outbound.Reply reply = outbound.get(a.url(), Map.of(), MOST_BYTES);
        yield reply.isGood() ? parsed(reply.text(), zone) : new Outcome.Unread(reply.problem());
      }
    };
  }

  private Outcome parsed(String text, ZoneId zone) {
    try {
      List<Appointment> events = CalendarReader.read(text, window(clock.instant()), zone);
      return new Outcome.Read(Appointments.of(events, names()));
    } catch (UnreadableCalendarException e) {
      return new Outcome.Unread(String.valueOf(e.getMessage()));
    }
  }

  static TimeRange window(Instant now) {
    return new TimeRange(month(now.minus(BEFORE)), month(now.plus(AHEAD)));
  }

  private static Instant month(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC)
        .withDayOfMonth(1)
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant();
  }

  private NameBook names() {
    return new NameBook(users.get().stream().map(CalendarDesk::called).toList());
  }

  private static NameBook.Called called(User u) {
    Stream<String> mail =
        u.contacts().stream()
            .filter(ContactMethod.Email.class::isInstance)
            .map(ContactMethod::address);
    Stream<String> known = Stream.concat(u.email().stream(), Stream.of(u.name()));
    return new NameBook.Called(u.id(), Stream.concat(known, mail).toList());
  }
}

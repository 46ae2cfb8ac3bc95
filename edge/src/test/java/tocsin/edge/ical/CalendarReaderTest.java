package tocsin.edge.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import tocsin.ground.time.TimeRange;
import tocsin.response.oncall.Appointment;

/// Calendars as other programs write them, over the end of summer time in Berlin, 25 October 2026.
class CalendarReaderTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final TimeRange AUTUMN =
      new TimeRange(Instant.parse("2026-10-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"));
  private static final String OWN_ZONE =
      """
      BEGIN:VTIMEZONE
      TZID:Office
      BEGIN:STANDARD
      DTSTART:19701025T030000
      RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
      TZOFFSETFROM:+0200
      TZOFFSETTO:+0100
      END:STANDARD
      BEGIN:DAYLIGHT
      DTSTART:19700329T020000
      RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
      TZOFFSETFROM:+0100
      TZOFFSETTO:+0200
      END:DAYLIGHT
      END:VTIMEZONE
      """;

  private static String calendar(String inside) {
    return ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x\n" + inside + "END:VCALENDAR\n")
        .replace("\n", "\r\n");
  }

  private static String event(String... lines) {
    return "BEGIN:VEVENT\nUID:1\n" + String.join("\n", lines) + "\nEND:VEVENT\n";
  }

  private static List<String> times(String text) throws UnreadableCalendarException {
    return CalendarReader.read(text, AUTUMN, BERLIN).stream()
        .sorted((a, b) -> a.during().from().compareTo(b.during().from()))
        .map(a -> a.during().from() + " " + a.during().until() + " " + a.names().getFirst())
        .toList();
  }

  @Test
  void weeksOfAZoneThatTheCalendarDescribesEndOnTheWallWhereTheNextBegins() throws Exception {
    String weekly =
        OWN_ZONE
            + event(
                "DTSTART;TZID=Office:20261019T090000",
                "DTEND;TZID=Office:20261026T090000",
                "RRULE:FREQ=WEEKLY;COUNT=3",
                "SUMMARY:ana");

    assertThat(times(calendar(weekly)))
        .containsExactly(
            "2026-10-19T07:00:00Z 2026-10-26T08:00:00Z ana",
            "2026-10-26T08:00:00Z 2026-11-02T08:00:00Z ana",
            "2026-11-02T08:00:00Z 2026-11-09T08:00:00Z ana");
  }

  @Test
  void whatIsExceptedIsLeftOutAndWhatIsMovedIsWhereItWasMoved() throws Exception {
    String daily =
        event(
                "DTSTART;TZID=Europe/Berlin:20261023T220000",
                "DURATION:PT8H",
                "RRULE:FREQ=DAILY;COUNT=4",
                "EXDATE;TZID=Europe/Berlin:20261024T220000",
                "SUMMARY:ana")
            + event(
                "RECURRENCE-ID;TZID=Europe/Berlin:20261025T220000",
                "DTSTART;TZID=Europe/Berlin:20261025T230000",
                "DURATION:PT1H",
                "SUMMARY:ben")
            + event(
                "RECURRENCE-ID;TZID=Europe/Berlin:20261026T220000",
                "STATUS:CANCELLED",
                "DTSTART;TZID=Europe/Berlin:20261026T220000",
                "DURATION:PT1H",
                "SUMMARY:ana");

    assertThat(times(calendar(daily)))
        .containsExactly(
            "2026-10-23T20:00:00Z 2026-10-24T04:00:00Z ana",
            "2026-10-25T22:00:00Z 2026-10-25T23:00:00Z ben");
  }

  @Test
  void wholeDaysAndTimesWithoutAZoneAreThoseOfTheScheduleWhateverTheMachinesZoneIs()
      throws Exception {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
      String text =
          calendar(
              event("DTSTART;VALUE=DATE:20261024", "DTEND;VALUE=DATE:20261026", "SUMMARY:days")
                  + event("DTSTART;VALUE=DATE:20261101", "SUMMARY:day").replace("UID:1", "UID:2")
                  + event("DTSTART:20261105T090000", "DTEND:20261105T170000", "SUMMARY:plain")
                      .replace("UID:1", "UID:3"));

      assertThat(times(text))
          .containsExactly(
              "2026-10-23T22:00:00Z 2026-10-25T23:00:00Z days",
              "2026-10-31T23:00:00Z 2026-11-01T23:00:00Z day",
              "2026-11-05T08:00:00Z 2026-11-05T16:00:00Z plain");
      assertThat(times(text.replace("PRODID", "X-WR-TIMEZONE:UTC\r\nPRODID")))
          .contains("2026-11-05T09:00:00Z 2026-11-05T17:00:00Z plain");
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void titlesThenThoseInvitedWhoDidNotDeclineNameThePerson() throws Exception {
    List<Appointment> read =
        CalendarReader.read(
            calendar(
                event(
                    "DTSTART:20261105T090000Z",
                    "DURATION:P1D",
                    "SUMMARY:Payments",
                    "ATTENDEE;CN=Ben;PARTSTAT=DECLINED:mailto:ben@example.org",
                    "ATTENDEE;CN=Ana Ruiz:mailto:ana@example.org")),
            AUTUMN,
            BERLIN);

    assertThat(read.getFirst().names())
        .startsWith("Payments", "ana@example.org")
        .contains("Ana Ruiz")
        .doesNotContain("ben@example.org");
  }

  @Test
  void aRuleThatRunsForYearsIsReadForTheWindowOnly() throws Exception {
    String text =
        calendar(
            event("DTSTART:19950102T090000Z", "DURATION:PT8H", "RRULE:FREQ=DAILY", "SUMMARY:ana"));

    assertThat(times(text)).hasSize(61);
  }

  @Test
  void whatIsNoCalendarOrWouldTakeLongIsRefusedWithItsReason() {
    assertThatThrownBy(() -> times("<html>Sign in</html>"))
        .isInstanceOf(UnreadableCalendarException.class)
        .hasMessageContaining("expected: text that begins with BEGIN:VCALENDAR");
    for (String rule :
        List.of("FREQ=SECONDLY", "FREQ=DAILY;BYHOUR=1;BYMINUTE=1,2,3,4,5,6;BYSECOND=1,2")) {
      String text =
          calendar(event("DTSTART:20200101T000000Z", "DURATION:PT1H", "RRULE:" + rule + ""));
      assertThatThrownBy(() -> times(text)).hasMessageContaining("expected: shifts");
    }
    assertThatThrownBy(() -> times("x".repeat(2_000_001))).hasMessageContaining("at most 2000000");
  }

  @Test
  void mutationsOfACalendarAreReadOrRefused() {
    String text =
        calendar(
            OWN_ZONE
                + event(
                    "DTSTART;TZID=Office:20261019T090000",
                    "DTEND;TZID=Office:20261026T090000",
                    "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU;UNTIL=20270101T000000Z",
                    "EXDATE;TZID=Office:20261026T090000",
                    "SUMMARY:ana\\, ben",
                    "ATTENDEE;CN=\"Ana\":mailto:a@x"));
    long seed = 20_261_127;
    Random random = new Random(seed);
    for (int i = 0; i < 3_000; i++) {
      String mutant = mutated(text, random);
      try {
        assertThat(CalendarReader.read(mutant, AUTUMN, BERLIN)).isNotNull();
      } catch (UnreadableCalendarException e) {
        assertThat(e.getMessage()).as("seed " + seed + ", mutant " + i).isNotEmpty();
      }
    }
  }

  private static String mutated(String text, Random random) {
    StringBuilder mutant = new StringBuilder(text);
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      int at = random.nextInt(mutant.length() - 12);
      List<String> marks = new ArrayList<>(List.of(":", ";", "=", "9", "-1", "\r\n", "\u0000", ""));
      mutant.replace(at, at + random.nextInt(10), marks.get(random.nextInt(marks.size())));
    }
    return mutant.toString();
  }
}

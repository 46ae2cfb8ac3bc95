package tocsin.response.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.ground.json.BadFieldsException;
import tocsin.ground.json.Json;
import tocsin.ground.time.TimeRange;
import tocsin.response.words.UserId;

/// Layers whose shifts stand in a calendar, and whom its events mean.
class CalendarTest {
  private static final NameBook NAMES =
      new NameBook(
          List.of(
              new NameBook.Called(new UserId("ana"), List.of("Ana Ruiz", "ana.ruiz@example.org")),
              new NameBook.Called(new UserId("ben"), List.of("Ben Okafor"))));

  private static TimeRange hours(String from, String until) {
    return new TimeRange(
        Instant.parse("2026-12-01T" + from + ":00Z"),
        Instant.parse("2026-12-01T" + until + ":00Z"));
  }

  private static Appointment event(String from, String until, String... names) {
    return new Appointment(hours(from, until), List.of(names));
  }

  private static Shift shift(String from, String until, String user) {
    return new Shift(hours(from, until), new UserId(user));
  }

  @Test
  void peopleAreMeantByMailNameOrUserNameInAnyCaseAlsoWithin() {
    for (String name :
        List.of(
            "mailto:Ana.Ruiz@example.org",
            "ANA RUIZ",
            "ana",
            "Ana Ruiz on call",
            "On-call: Ana Ruiz (Payments)",
            "[L1] ana",
            "Payments - Ana Ruiz",
            "on call ana.ruiz@example.org")) {
      assertThat(NAMES.find(List.of(name))).as(name).contains(new UserId("ana"));
    }
    assertThat(NAMES.find(List.of("Anabel", "banana split"))).isEmpty();
    assertThat(NAMES.find(List.of("ben", "ana"))).contains(new UserId("ben"));
  }

  @Test
  void whatBeganLaterCountsAndWhatNamesNobodyIsLeftOut() {
    Appointments read =
        Appointments.of(
            List.of(
                event("00:00", "12:00", "ana"),
                event("04:00", "06:00", "ben"),
                event("00:00", "02:00", "Ben Okafor"),
                event("13:00", "14:00", "Company picnic")),
            NAMES);

    assertThat(read.shifts())
        .containsExactly(
            shift("00:00", "02:00", "ben"),
            shift("02:00", "04:00", "ana"),
            shift("04:00", "06:00", "ben"),
            shift("06:00", "12:00", "ana"));
    assertThat(read.strangers()).containsExactly("Company picnic");
  }

  private static Schedule schedule(String calendar) {
    return Schedule.parse(
        """
        {"id":"shop","zone":"UTC","layers":[
          {"name":"base","start":"2026-01-01T00:00","turn":"7d","people":["cyd"]},
          {"name":"team","start":"2026-11-01T00:00","calendar":%s}]}\
        """
            .formatted(calendar));
  }

  @Test
  void aCalendarLiesOverTheLayersBelowAndIsKeptAsItIsRead() {
    Schedule s =
        schedule(
            "{\"shifts\":[{\"user\":\"ana\",\"from\":\"2026-12-01T04:00\",\"until\":\"2026-12-01T08:00\"}]}");
    FinalSchedule plan = new FinalSchedule(s);

    assertThat(plan.shifts(hours("00:00", "12:00")))
        .containsExactly(
            shift("00:00", "04:00", "cyd"),
            shift("04:00", "08:00", "ana"),
            shift("08:00", "12:00", "cyd"));
    assertThat(plan.at(Instant.parse("2026-12-01T05:00:00Z")).orElseThrow().because())
        .isEqualTo("layer team, its calendar");
    assertThat(plan.names(new UserId("ana"))).isTrue();
    assertThat(Schedule.parse(Json.write(s))).isEqualTo(s);
    assertThat(Json.read(Json.write(s), Schedule.class)).isEqualTo(s);
  }

  @Test
  void anAddressOrATextIsTakenAndFaultsAreNamed() {
    assertThat(
            schedule("{\"address\":\"webcal://calendar.example/x.ics\"}")
                .layers()
                .getLast()
                .calendar()
                .orElseThrow()
                .source())
        .isEqualTo(new Calendar.Source.Address("https://calendar.example/x.ics"));
    assertThatThrownBy(() ->
            schedule(
                "{\"address\":\"ftp://x\",\"shifts\":["
                    + "{\"user\":\"ana\",\"from\":\"2026-12-01T04:00\",\"until\":\"2026-12-01T08:00\"},"
                    + "{\"user\":\"ben\",\"from\":\"2026-12-01T07:00\",\"until\":\"2026-12-01T09:00\"}]}"))
        .isInstanceOf(BadFieldsException.class)
        .hasMessageContainingAll("layers[1].calendar.address", "layers[1].calendar.shifts");
  }
}

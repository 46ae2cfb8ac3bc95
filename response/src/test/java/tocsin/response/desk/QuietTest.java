package tocsin.response.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.response.desk.Rehearsal.Sent;
import tocsin.response.document.Kind;
import tocsin.response.incident.AlertText;
import tocsin.response.paging.Courier.Outcome;
import tocsin.response.paging.Page;
import tocsin.response.people.QuietHours;
import tocsin.response.words.Actor;
import tocsin.response.words.IncidentId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;

/// What can wait is not told in quiet hours; what is urgent is.
class QuietTest {
  // Two at night in Berlin.
  private static final Instant NIGHT = Instant.parse("2026-01-15T01:00:00Z");

  private final Rehearsal house = new Rehearsal(NIGHT);

  private void trigger(String key, Severity severity) {
    house.ask(
        new Input.Trigger(
            new ServiceId("s"),
            key,
            new AlertText(key, severity, Map.of()),
            Optional.empty(),
            Rehearsal.NAGIOS));
  }

  private void anaSleeps() {
    house.save(
        Kind.USER,
        "ana",
        """
        {"id":"ana","zone":"Europe/Berlin","quiet":"22:00-07:00",
         "contacts":[{"kind":"email","id":"m","address":"ana@example.org"}],
         "rules":[{"urgency":"high","contact":"m"},{"urgency":"low","contact":"m"}]}
        """);
    house.save(
        Kind.POLICY,
        "p",
        "{\"id\":\"p\",\"steps\":[{\"delay\":\"30m\",\"targets\":[{\"user\":\"ana\"}]}]}");
    house.save(
        Kind.SERVICE,
        "s",
        "{\"id\":\"s\",\"team\":\"t\",\"policy\":\"p\",\"urgency\":\"by_severity\",\"grouping\":\"key\"}");
  }

  private static Sent mail(String at) {
    return new Sent("ana", "email", Instant.parse(at));
  }

  @Test
  void whatCanWaitComesInOneMessageInTheMorning() {
    anaSleeps();
    trigger("a", Severity.SEV5);
    house.passes(600);
    trigger("b", Severity.SEV5);
    assertThat(house.sent()).isEmpty();

    house.passes(6 * 3_600);

    assertThat(house.sent()).containsExactly(mail("2026-01-15T06:00:00Z"));
  }

  @Test
  void whatIsUrgentComesAtOnceAndBringsNothingElse() {
    anaSleeps();
    trigger("a", Severity.SEV5);
    trigger("b", Severity.SEV1);
    house.passes(60);

    assertThat(house.sent()).containsExactly(mail("2026-01-15T01:00:00Z"));
    assertThat(house.desk().pages().of(new IncidentId("INC-1")).getFirst().attempts()).isZero();
  }

  @Test
  void whatBecomesUrgentIsToldThen() {
    anaSleeps();
    trigger("a", Severity.SEV5);
    house.passes(60);
    house.ask(
        new Input.Act(
            new IncidentId("INC-1"),
            new Actor.Person(new UserId("ana")),
            new Action.SetUrgency(Urgency.HIGH, "")));
    house.passes(1);

    assertThat(house.sent()).containsExactly(mail("2026-01-15T01:01:00Z"));
  }

  @Test
  void aVendorThatIsDownWhenTheHoursEndIsWaitedForAsAtAnyOtherTime() {
    anaSleeps();
    trigger("a", Severity.SEV5);
    house.passes(5 * 3_600 - 20);
    house.couriersAnswer(new Outcome.TryAgain(Duration.ofSeconds(1), "down"));
    for (int i = 0; i < 5; i++) {
      trigger("k" + i, Severity.SEV1);
    }
    house.couriersAnswer(new Outcome.Delivered("ok"));
    house.passes(600);

    Page first = house.desk().pages().of(new IncidentId("INC-1")).getFirst();
    assertThat(first.fate()).isEqualTo(Page.Fate.DELIVERED);
  }

  @ParameterizedTest
  @CsvSource({
    "22:00-07:00, 2026-01-15T20:59:59Z, ''",
    "22:00-07:00, 2026-01-15T21:00:00Z, 2026-01-16T06:00:00Z",
    "22:00-07:00, 2026-01-16T05:59:59Z, 2026-01-16T06:00:00Z",
    "22:00-07:00, 2026-01-16T06:00:00Z, ''",
    "13:00-14:00, 2026-01-16T12:30:00Z, 2026-01-16T13:00:00Z",
    // The night in which the clock goes forward, and the one in which it goes back.
    "22:00-07:00, 2026-03-29T00:30:00Z, 2026-03-29T05:00:00Z",
    "22:00-07:00, 2026-10-25T00:30:00Z, 2026-10-25T06:00:00Z",
    "22:00-02:30, 2026-03-28T23:00:00Z, 2026-03-29T01:00:00Z",
  })
  void hoursEndOnTheWallClock(String hours, Instant now, String end) {
    assertThat(Quiet.end(new QuietHours(hours), ZoneId.of("Europe/Berlin"), now))
        .isEqualTo(Optional.of(end).filter(e -> !e.isEmpty()).map(Instant::parse));
  }

  @ParameterizedTest
  @ValueSource(strings = {"22:00", "22-7", "22:00-24:00", "07:00-07:00", "22:00-07:00 CET"})
  void otherWordsAreNoHours(String text) {
    assertThatThrownBy(() -> new QuietHours(text))
        .hasMessage("'" + text + "' (expected: two times of a day, such as 22:00-07:00)");
  }
}

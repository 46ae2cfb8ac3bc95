package tocsin.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.ground.json.Json;
import tocsin.response.desk.Rehearsal.Sent;
import tocsin.response.document.Kind;
import tocsin.response.notice.Notice;
import tocsin.response.notice.Notice.State;
import tocsin.response.paging.Courier.Outcome;

/// Who is told of their shifts, when, and once. Ana and Ben have a day each from 09:00 UTC; it is
/// Ben's first.
class NoticingTest {
  private static final String ALL =
      "\"notices\":{\"rules\":[{\"when\":\"on\",\"lead\":\"1h\",\"contact\":\"log\"},"
          + "{\"when\":\"on\",\"lead\":\"0s\",\"contact\":\"log\"},"
          + "{\"when\":\"off\",\"lead\":\"30m\",\"contact\":\"log\"}]}";

  private final Rehearsal house = new Rehearsal(Instant.parse("2026-01-05T12:00:00Z"));

  @BeforeEach
  void open() {
    user("ana", "Europe/Berlin", ALL);
    user("ben", "UTC", "");
    schedule("\"ben\",\"ana\"");
    house.save(
        Kind.POLICY,
        "p",
        "{\"id\":\"p\",\"steps\":[{\"delay\":\"10m\",\"targets\":[{\"schedule\":\"shop\"}]}]}");
    house.save(Kind.SERVICE, "s", "{\"id\":\"s\",\"team\":\"t\",\"policy\":\"p\"}");
  }

  private void user(String id, String zone, String notices) {
    house.save(
        Kind.USER,
        id,
        "{\"id\":\"%s\",\"name\":\"%s R\",\"zone\":\"%s\",\"contacts\":[{\"kind\":\"console\",\"id\":\"log\"}],\"rules\":[{\"contact\":\"log\"}]%s}"
            .formatted(id, id, zone, notices.isEmpty() ? "" : "," + notices));
  }

  private void schedule(String people) {
    house.save(
        Kind.SCHEDULE,
        "shop",
        "{\"id\":\"shop\",\"name\":\"Shop\",\"zone\":\"UTC\",\"layers\":[{\"start\":\"2026-01-05T09:00\",\"turn\":\"24h\",\"people\":[%s]}]}"
            .formatted(people));
  }

  private List<Notice> told() {
    return house.journal().rows("notice", "ana", Long.MAX_VALUE, 100).reversed().stream()
        .map(r -> Json.read(r.body(), Notice.class))
        .toList();
  }

  private List<String> subjects() {
    return told().stream().map(n -> n.at() + " " + n.subject()).toList();
  }

  @Test
  void somebodyIsToldBeforeTheyGoOnWhenTheyDoAndBeforeTheyGoOffOnTheirOwnClock() {
    house.passes(Duration.ofHours(45).toSeconds());

    assertThat(subjects())
        .containsExactly(
            "2026-01-06T08:00:00Z You are on call for Shop from Tue 6 Jan 10:00",
            "2026-01-06T09:00:00Z You are on call for Shop now",
            "2026-01-07T08:30:00Z Your shift for Shop ends Wed 7 Jan 10:00");
    assertThat(told().getFirst().text())
        .isEqualTo("Until Wed 7 Jan 10:00 (Europe/Berlin). Then: ben R.");
    assertThat(told().getLast().text()).isEqualTo("Then: ben R.");
  }

  @Test
  void eachIsToldOnceAcrossRestartsAndEditsOfTheSchedule() {
    house.passes(Duration.ofHours(20).toSeconds());
    house.restarts();
    schedule("\"ben\",\"ana\"");
    house.passes(Duration.ofMinutes(30).toSeconds());
    schedule("\"ben\",\"ana\"");
    house.restarts();
    house.passes(Duration.ofHours(1).toSeconds());

    assertThat(told()).hasSize(2);
  }

  @Test
  void anEditThatTakesTheShiftAwayIsToldAndNothingOfTheShiftItself() {
    house.passes(3_600);
    schedule("\"ben\"");

    house.passes(Duration.ofDays(20).toSeconds());

    assertThat(subjects()).containsExactly("2026-01-05T13:05:00Z Your shifts for Shop changed");
  }

  @Test
  void ofAScheduleThatNoServiceAsksOnlyWhoeverWantsItAlways() {
    house.save(Kind.SERVICE, "s", "{\"id\":\"s\",\"team\":\"t\"}");
    house.passes(Duration.ofHours(22).toSeconds());
    assertThat(told()).isEmpty();

    user("ana", "UTC", ALL.replace("{\"rules\"", "{\"always\":true,\"rules\""));
    house.passes(Duration.ofDays(1).toSeconds());
    assertThat(subjects())
        .containsExactly("2026-01-07T08:30:00Z Your shift for Shop ends Wed 7 Jan 09:00");
  }

  @Test
  void whatACourierCannotTakeIsTriedAgainAFewTimesAndThenSaidToHaveFailed() {
    house.passes(Duration.ofHours(20).toSeconds());
    String id = told().getFirst().id();
    var busy = new Outcome.TryAgain(Duration.ofSeconds(5), "busy");

    house.ask(new Input.ReportNotice(id, busy));
    assertThat(told().getFirst().state()).isEqualTo(State.WAITING);
    assertThat(told().getFirst().nextAt()).isEqualTo(house.now().plusSeconds(30));
    assertThat(house.journal().row("notice_open", id)).isPresent();
    for (int i = 0; i < 3; i++) {
      house.ask(new Input.ReportNotice(id, busy));
    }

    assertThat(told().getFirst().state()).isEqualTo(State.FAILED);
    assertThat(told().getFirst().why()).isEqualTo("busy");
    assertThat(house.journal().row("notice_open", id)).isEmpty();
    assertThat(house.ask(new Input.ReportNotice(id, busy))).isInstanceOf(Answer.NoEffect.class);
  }

  @Test
  void aPageOfTheSameInstantGoesOutBeforeItAndCountsNothingOfIt() {
    house.passes(Duration.ofMinutes(20 * 60 + 50).toSeconds());
    house.trigger("s", "disk");
    house.passes(600);

    List<String> types =
        house.journal().read(0, 10_000).stream()
            .filter(e -> e.at().equals(Instant.parse("2026-01-06T09:00:00Z")))
            .map(e -> e.type())
            .toList();
    assertThat(types.indexOf("notice.due")).isGreaterThan(types.indexOf("paging.run_ended"));
    assertThat(house.sent()).extracting(Sent::user).containsExactly("ben");
  }

  @Test
  void afterALongSleepOnlyWhatIsStillTrueIsTold() {
    house.sleeps(Duration.ofHours(23).toSeconds());

    house.passes(1);

    assertThat(told()).isEmpty();
    house.passes(Duration.ofDays(3).toSeconds());
    assertThat(told()).isNotEmpty();
  }
}

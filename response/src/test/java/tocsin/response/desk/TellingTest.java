package tocsin.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.ground.json.Json;
import tocsin.ground.time.TimeRange;
import tocsin.response.document.Kind;
import tocsin.response.notice.Notice;
import tocsin.response.paging.Courier.Outcome;
import tocsin.response.words.Actor;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.UserId;

/// Who is told of cover and of edits, when, and once. Ana, Ben and Cai have a day each from 09:00
/// UTC; it is Ana's, at noon.
class TellingTest {
  private static final ScheduleId SHOP = new ScheduleId("shop");
  private static final TimeRange ANAS_NEXT = day(8);

  private final Rehearsal house = new Rehearsal(Instant.parse("2026-01-05T12:00:00Z"));

  private static TimeRange day(int day) {
    Instant from = Instant.parse("2026-01-0" + day + "T09:00:00Z");
    return new TimeRange(from, from.plusSeconds(86_400));
  }

  @BeforeEach
  void open() {
    user("ana", "UTC", "");
    user("ben", "Europe/Berlin", "");
    user("cai", "UTC", ",\"quiet\":\"11:00-15:00\"");
    user("lead", "UTC", "");
    house.save(
        Kind.TEAM,
        "team",
        "{\"id\":\"team\",\"lead\":\"lead\",\"members\":[\"ana\",\"ben\",\"cai\"]}");
    edits("lead", "\"ana\",\"ben\",\"cai\"");
    house.save(
        Kind.POLICY,
        "p",
        "{\"id\":\"p\",\"steps\":[{\"delay\":\"10m\",\"targets\":[{\"schedule\":\"shop\"}]}]}");
    house.save(Kind.SERVICE, "s", "{\"id\":\"s\",\"team\":\"team\",\"policy\":\"p\"}");
  }

  private void user(String id, String zone, String more) {
    house.save(
        Kind.USER,
        id,
        "{\"id\":\"%s\",\"name\":\"%s R\",\"zone\":\"%s\",\"contacts\":[{\"kind\":\"console\",\"id\":\"log\"},{\"kind\":\"email\",\"id\":\"mail\",\"address\":\"a@b.example\"}],\"rules\":[{\"contact\":\"log\"}]%s}"
            .formatted(id, id, zone, more));
  }

  private void edits(String by, String people) {
    Answer answer =
        house.ask(
            new Input.Save(
                Kind.SCHEDULE,
                "shop",
                -1,
                "{\"id\":\"shop\",\"name\":\"Shop\",\"zone\":\"UTC\",\"layers\":[{\"start\":\"2026-01-05T09:00\",\"turn\":\"24h\",\"people\":[%s]}]}"
                    .formatted(people),
                new Actor.Person(new UserId(by))));
    assertThat(answer).isInstanceOf(Answer.Accepted.class);
  }

  private Answer does(String user, CoverStep step) {
    return house.ask(new Input.Cover(step, new Actor.Person(new UserId(user)), "page", false));
  }

  private String asks(TimeRange shift, String... of) {
    var step =
        new CoverStep.Ask(
            SHOP,
            new UserId("ana"),
            shift,
            Optional.empty(),
            List.of(of).stream().map(UserId::new).toList(),
            Optional.empty(),
            "the dentist");
    return ((Answer.Accepted) does("ana", step)).subject();
  }

  private Answer accepts(String user, String request) {
    return does(user, new CoverStep.Accept(request, new UserId(user)));
  }

  private List<Notice> told(String user) {
    return house.journal().rows("notice", user, Long.MAX_VALUE, 100).reversed().stream()
        .map(r -> Json.read(r.body(), Notice.class))
        .toList();
  }

  private List<String> subjects(String user) {
    return told(user).stream().map(n -> n.at() + " " + n.subject()).toList();
  }

  private void passes(int minutes) {
    house.passes(Duration.ofMinutes(minutes).toSeconds());
  }

  @Test
  void whoeverIsAskedToTakeAShiftIsToldOnceOnTheirOwnClockByMail() {
    asks(ANAS_NEXT, "ben");
    passes(1);
    house.restarts();
    passes(600);

    assertThat(subjects("ben"))
        .containsExactly("2026-01-05T12:00:00Z ana R asks you to take a shift for Shop");
    assertThat(told("ben").getFirst().text())
        .isEqualTo(
            "Thu 8 Jan 10:00 to Fri 9 Jan 10:00 (Europe/Berlin). Answer before Thu 8 Jan 10:00."
                + " \u201cthe dentist\u201d");
    assertThat(told("ben").getFirst().contact().value()).isEqualTo("mail");
    assertThat(told("ana")).isEmpty();
    assertThat(house.sent()).isEmpty();
  }

  @Test
  void aCourierThatCannotIsAskedAgainForTwoHours() {
    asks(ANAS_NEXT, "ben");
    passes(1);
    var down = new Outcome.TryAgain(Duration.ofMinutes(10), "the mail server is down");
    var report = new Input.ReportNotice(told("ben").getFirst().id(), down);
    for (int i = 0; i < 11; i++) {
      house.ask(report);
      assertThat(told("ben").getFirst().state()).isEqualTo(Notice.State.WAITING);
      passes(10);
    }
    house.ask(report);
    assertThat(told("ben").getFirst().state()).isEqualTo(Notice.State.FAILED);
  }

  @Test
  void quietHoursAndNightsAreWaitedForAndWhatIsOverByThenIsNotTold() {
    String taken = asks(ANAS_NEXT);
    passes(10);
    accepts("ben", taken);
    passes(600);
    assertThat(told("cai")).isEmpty();

    // It is after ten in the evening, in Berlin after eleven.
    asks(
        new TimeRange(
            ANAS_NEXT.from().plusSeconds(259_200), ANAS_NEXT.until().plusSeconds(259_200)));
    passes(60);
    assertThat(told("ben")).hasSize(1);
    passes(600);
    assertThat(subjects("ben").getLast())
        .isEqualTo("2026-01-06T06:00:00Z ana R asks you to take a shift for Shop");
  }

  @Test
  void whoeverAskedIsToldWhoCannotWhoTakesItAndWhenNobodyDid() {
    String id = asks(ANAS_NEXT);
    does("ben", new CoverStep.Decline(id, new UserId("ben")));
    passes(1);
    accepts("cai", id);
    passes(30);

    assertThat(subjects("ana"))
        .containsExactly(
            "2026-01-05T12:00:00Z ben R cannot take your shift for Shop",
            "2026-01-05T12:05:00Z cai R takes your shift for Shop");
    assertThat(told("ana").getFirst().text()).endsWith("One other has not answered.");

    asks(new TimeRange(house.now(), day(5).until()));
    passes(60 * 24);
    assertThat(subjects("ana").getLast())
        .isEqualTo("2026-01-06T09:00:00Z Nobody took your shift for Shop");
  }

  @Test
  void aShiftThatIsAcceptedInSomebodysNameIsToldToThem() {
    String id = asks(ANAS_NEXT, "ben");
    passes(10);
    does("lead", new CoverStep.Accept(id, new UserId("ben")));
    passes(10);

    assertThat(subjects("ben").getLast())
        .isEqualTo("2026-01-05T12:10:00Z You take a shift of ana R for Shop");
    assertThat(subjects("ana")).hasSize(1);
  }

  @Test
  void coverTellsNobodyThatTheirShiftsChanged() {
    String id = asks(ANAS_NEXT, "ben");
    passes(1);
    accepts("ben", id);
    passes(120);

    assertThat(told("ben")).hasSize(1);
    assertThat(subjects("ana")).hasSize(1).first().asString().contains("ben R takes");
    assertThat(told("cai")).isEmpty();
  }

  @Test
  void editsOfOthersAreToldOnceTogetherWithWhatTheyChange() {
    edits("lead", "\"ana\",\"cai\",\"ben\"");
    passes(3);
    edits("ana", "\"ana\",\"ana\",\"cai\"");
    passes(30);
    house.restarts();
    passes(600);

    assertThat(subjects("ben"))
        .containsExactly("2026-01-05T12:08:00Z Your shifts for Shop changed");
    assertThat(told("ben").getFirst().text())
        .startsWith("No longer yours: Tue 6 Jan 10:00 to Wed 7 Jan 10:00 (ana R has it)\n")
        .contains("\nAnd 5 more stretches in the next 30 days.\n")
        .endsWith("Times are Europe/Berlin.");
    assertThat(told("ben").getFirst().about()).containsExactly("changed shop");
    assertThat(told("lead")).isEmpty();
  }

  @Test
  void editsThatUndoEachOtherTellNothingAndNeitherDoTheirOwn() {
    edits("lead", "\"ana\",\"cai\",\"ben\"");
    passes(3);
    edits("lead", "\"ana\",\"ben\",\"cai\"");
    passes(60);
    assertThat(told("ben")).isEmpty();

    edits("ben", "\"ana\",\"cai\",\"ben\"");
    passes(60);
    assertThat(told("ben")).isEmpty();
    assertThat(subjects("ana")).isEmpty();
    passes(600);
    assertThat(told("cai")).hasSize(1);
  }

  @Test
  void whatIsUndoneBeforeTheMorningIsNotToldThen() {
    passes(11 * 60);
    edits("lead", "\"ana\",\"cai\",\"ben\"");
    passes(60);
    edits("lead", "\"ana\",\"ben\",\"cai\"");
    passes(12 * 60);

    assertThat(told("ben")).isEmpty();
  }

  @Test
  void coverBetweenAnEditAndItsDigestIsNotToldWithIt() {
    edits("lead", "\"ana\",\"ben\",\"cai\",\"lead\"");
    edits("lead", "\"ana\",\"ben\",\"cai\"");
    String id = asks(ANAS_NEXT, "ben");
    passes(1);
    accepts("ben", id);
    passes(120);

    assertThat(told("ben")).hasSize(1);
  }

  @Test
  void aScheduleThatNoServiceAsksTellsOfNoEdits() {
    house.save(Kind.SERVICE, "s", "{\"id\":\"s\",\"team\":\"team\"}");
    edits("lead", "\"ben\"");
    passes(60);

    assertThat(told("ana")).isEmpty();
  }

  @Test
  void whoeverHasNoMailAndWantsNoNoticesIsNotTold() {
    house.save(
        Kind.USER,
        "ben",
        "{\"id\":\"ben\",\"contacts\":[{\"kind\":\"console\",\"id\":\"log\"}],\"rules\":[{\"contact\":\"log\"}]}");
    asks(ANAS_NEXT, "ben");
    passes(60);

    assertThat(told("ben")).isEmpty();
  }

  @Test
  void afterALongSleepNothingOldIsTold() {
    asks(ANAS_NEXT, "ben");
    house.restarts();
    house.sleeps(Duration.ofDays(10).toSeconds());
    passes(1);

    assertThat(told("ben")).isEmpty();
  }
}

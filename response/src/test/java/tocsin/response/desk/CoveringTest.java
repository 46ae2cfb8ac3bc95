package tocsin.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.ground.time.TimeRange;
import tocsin.response.cover.CoverRequest;
import tocsin.response.cover.CoverRequest.State;
import tocsin.response.desk.Rehearsal.Sent;
import tocsin.response.document.Kind;
import tocsin.response.oncall.OnCall;
import tocsin.response.words.Actor;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.TeamId;
import tocsin.response.words.UserId;

/// A shift changes hands when somebody who was asked accepts, and by nothing else. Ana, Ben and Cai
/// have a day each, from 09:00; it is Ana's.
class CoveringTest {
  private static final ScheduleId SHOP = new ScheduleId("shop");
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final TimeRange ANAS = day(5);
  private static final TimeRange BENS = day(6);
  private static final TimeRange ANAS_NEXT = day(8);

  private final Rehearsal house = new Rehearsal(NOON);

  private static TimeRange day(int day) {
    Instant from = Instant.parse("2026-01-0" + day + "T09:00:00Z");
    return new TimeRange(from, from.plusSeconds(86_400));
  }

  @BeforeEach
  void open() {
    for (String u : List.of("ana", "ben", "cai", "dee", "lead")) {
      house.save(
          Kind.USER,
          u,
          "{\"id\":\"%s\",\"contacts\":[{\"kind\":\"console\",\"id\":\"log\"}],\"rules\":[{\"contact\":\"log\"}]}"
              .formatted(u));
    }
    house.save(
        Kind.TEAM,
        "team",
        "{\"id\":\"team\",\"lead\":\"lead\",\"members\":[\"ana\",\"dee\",\"lead\"]}");
    schedule("\"ana\",\"ben\",\"cai\"");
    house.save(
        Kind.POLICY,
        "p",
        "{\"id\":\"p\",\"repeats\":2,\"steps\":[{\"delay\":\"10m\",\"targets\":[{\"schedule\":\"shop\"}]}]}");
    house.save(Kind.SERVICE, "s", "{\"id\":\"s\",\"team\":\"team\",\"policy\":\"p\"}");
  }

  private void schedule(String people) {
    house.save(
        Kind.SCHEDULE,
        "shop",
        "{\"id\":\"shop\",\"zone\":\"UTC\",\"layers\":[{\"start\":\"2026-01-05T09:00\",\"turn\":\"24h\",\"people\":[%s]}]}"
            .formatted(people));
  }

  private Answer does(String user, CoverStep step) {
    return house.ask(new Input.Cover(step, new Actor.Person(new UserId(user)), "page", false));
  }

  private static CoverStep.Ask ask(TimeRange shift, List<String> of, Optional<TimeRange> back) {
    return new CoverStep.Ask(
        SHOP,
        new UserId("ana"),
        shift,
        back,
        of.stream().map(UserId::new).toList(),
        Optional.empty(),
        "the dentist");
  }

  private String asksAll(TimeRange shift) {
    return ((Answer.Accepted) does("ana", ask(shift, List.of(), Optional.empty()))).subject();
  }

  private Answer accepts(String user, String request) {
    return does(user, new CoverStep.Accept(request, new UserId(user)));
  }

  private CoverRequest request(String id) {
    return house.desk().covers().find(id).orElseThrow();
  }

  private String onCall(TimeRange when) {
    return house
        .desk()
        .directory()
        .schedule(SHOP)
        .flatMap(s -> s.at(when.from()))
        .map(OnCall::user)
        .map(UserId::value)
        .orElse("nobody");
  }

  private static String why(Answer a) {
    return a instanceof Answer.Refused r ? r.why() : a.toString();
  }

  @Test
  void whoeverAcceptsFirstHasTheShiftInTheSameCommitAlsoAfterARestart() {
    String id = asksAll(ANAS_NEXT);
    assertThat(request(id).asked()).extracting(UserId::value).containsExactly("ben", "cai");
    house.restarts();

    assertThat(accepts("cai", id)).isEqualTo(new Answer.Accepted(id, 2));

    assertThat(onCall(ANAS_NEXT)).isEqualTo("cai");
    assertThat(onCall(BENS)).isEqualTo("ben");
    assertThat(request(id).state()).isEqualTo(State.ACCEPTED);
    assertThat(why(accepts("ben", id))).isEqualTo("cai has taken it");
    assertThat(house.journal().row("cover_open", id)).isEmpty();
    assertThat(house.journal().row("cover", id)).isPresent();
  }

  @Test
  void aSwapGivesEachTheShiftOfTheOther() {
    Answer asked = does("ana", ask(ANAS_NEXT, List.of("ben"), Optional.of(BENS)));

    accepts("ben", ((Answer.Accepted) asked).subject());

    assertThat(onCall(ANAS_NEXT)).isEqualTo("ben");
    assertThat(onCall(BENS)).isEqualTo("ana");
  }

  @Test
  void inTheMiddleOfAnIncidentWhoeverTakesTheRestOfTheShiftIsPagedNext() {
    house.trigger("s", "disk");
    String id = asksAll(ANAS);
    house.passes(300);

    accepts("ben", id);
    house.passes(400);

    assertThat(house.sent()).extracting(Sent::user).containsExactly("ana", "ben");
    assertThat(request(id).shift().from()).isEqualTo(NOON);
  }

  @Test
  void aRequestEndsWhenTheShiftBeginsAndNobodyHasTakenIt() {
    String id = asksAll(ANAS_NEXT);
    does("ben", new CoverStep.Decline(id, new UserId("ben")));
    assertThat(request(id).waitsFor(new UserId("cai"))).isTrue();
    assertThat(request(id).waitsFor(new UserId("ben"))).isFalse();

    house.passes(3 * 86_400);

    assertThat(request(id).state()).isEqualTo(State.EXPIRED);
    assertThat(why(accepts("cai", id))).startsWith("too late");
    assertThat(house.desk().wake(java.util.Set.of())).isEmpty();
  }

  @Test
  void whatIsWithdrawnOrWhoseScheduleWasChangedCannotBeAccepted() {
    String first = asksAll(ANAS_NEXT);
    assertThat(why(does("ana", ask(ANAS_NEXT, List.of("ben"), Optional.empty()))))
        .contains("asks for that already");
    does("ana", new CoverStep.Withdraw(first));
    assertThat(why(accepts("ben", first))).contains("needs nobody any more");

    String second = asksAll(ANAS_NEXT);
    schedule("\"ben\",\"cai\",\"ana\"");

    assertThat(why(accepts("ben", second)))
        .contains("the schedule was changed meanwhile", "ana is not on call");
    assertThat(request(second).isOpen()).isTrue();
  }

  @Test
  void peopleSpeakForThemselvesAndWhoeverLeadsTheirTeamForThem() {
    CoverStep.Ask ask = ask(ANAS_NEXT, List.of("ben", "dee"), Optional.empty());
    assertThat(why(does("ben", ask))).startsWith("only ana can offer that");

    String id = ((Answer.Accepted) does("lead", ask)).subject();

    var forDee = new CoverStep.Accept(id, new UserId("dee"));
    assertThat(why(does("ben", forDee))).startsWith("only dee can answer that");
    assertThat(why(accepts("cai", id))).contains("cai was not asked");
    assertThat(why(does("ben", new CoverStep.Withdraw(id)))).startsWith("only ana can withdraw it");
    assertThat(does("lead", forDee)).isEqualTo(new Answer.Accepted(id, 2));
    assertThat(onCall(ANAS_NEXT)).isEqualTo("dee");
  }

  @Test
  void aTeamCanBeAskedAndWhatIsNoShiftOfTheirsIsRefusedWithTheRemedy() {
    var team = Optional.of(new TeamId("team"));
    var whole =
        new CoverStep.Ask(
            SHOP, new UserId("ana"), ANAS_NEXT, Optional.empty(), List.of(), team, "");
    String id = ((Answer.Accepted) does("ana", whole)).subject();
    assertThat(request(id).asked()).extracting(UserId::value).containsExactly("dee", "lead");

    assertThat(why(does("ana", ask(BENS, List.of(), Optional.empty()))))
        .contains("ana is not on call", "expected: a stretch of one of their shifts");
    assertThat(why(does("ana", ask(ANAS, List.of("ben"), Optional.of(ANAS_NEXT)))))
        .contains("ben is not on call");
    assertThat(why(does("ana", ask(ANAS, List.of("ben", "cai"), Optional.of(BENS)))))
        .contains("a swap is with one person");
    assertThat(why(does("ana", ask(ANAS, List.of("zoe"), Optional.empty()))))
        .contains("zoe is not on the books");
  }
}

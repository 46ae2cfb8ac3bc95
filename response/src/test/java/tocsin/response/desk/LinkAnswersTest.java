package tocsin.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.response.document.Kind;
import tocsin.response.incident.Status;
import tocsin.response.paging.Deed;
import tocsin.response.paging.LinkStanding;
import tocsin.response.paging.LinkVerb;
import tocsin.response.words.Actor;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PageId;
import tocsin.response.words.UserId;

/// A link in a page counts for what that page asked, and for nothing that came later.
class LinkAnswersTest {
  private static final Instant START = Instant.parse("2026-01-15T02:00:00Z");
  private static final PageId ANAS = new PageId("INC-1-p1");
  private static final IncidentId INCIDENT = new IncidentId("INC-1");

  private final Rehearsal house = new Rehearsal(START);

  @BeforeEach
  void anaIsPaged() {
    house.checkoutPagesAnaThenBen();
    house.save(
        Kind.SERVICE,
        "checkout",
        "{\"id\":\"checkout\",\"team\":\"t\",\"policy\":\"checkout\",\"ackTimeout\":\"30m\"}");
    house.trigger("checkout", "disk");
  }

  private Answer follow(PageId page, LinkVerb verb) {
    return house.ask(new Input.FollowLink(page, verb, "link"));
  }

  private LinkStanding refused(PageId page, LinkVerb verb) {
    List<String> before = house.timeline("INC-1");
    var answer = (Answer.OfLink) follow(page, verb);
    assertThat(house.timeline("INC-1")).isEqualTo(before);
    return answer.standing();
  }

  private Deed.What over(PageId page, LinkVerb verb) {
    return ((LinkStanding.Over) refused(page, verb)).because().what();
  }

  private Status status() {
    return house.incident("INC-1").status();
  }

  @Test
  void lookingChangesNothing() {
    var answer = house.ask(new Input.LookAtLink(ANAS, LinkVerb.ACKNOWLEDGE));

    assertThat(answer)
        .isEqualTo(new Answer.OfLink(new LinkStanding.Counts(INCIDENT, new UserId("ana"))));
    assertThat(status()).isEqualTo(Status.TRIGGERED);
  }

  @Test
  void aPageIsAcknowledgedAndThenResolved() {
    assertThat(follow(ANAS, LinkVerb.ACKNOWLEDGE)).isEqualTo(Answer.accepted(INCIDENT));
    assertThat(house.incident("INC-1").acknowledgedBy())
        .containsExactly(new Actor.Person(new UserId("ana")));
    assertThat(follow(ANAS, LinkVerb.RESOLVE)).isEqualTo(Answer.accepted(INCIDENT));
    assertThat(status()).isEqualTo(Status.RESOLVED);
  }

  @Test
  void aSecondPressSaysWhenTheFirstOneWas() {
    follow(ANAS, LinkVerb.ACKNOWLEDGE);
    house.passes(60);
    assertThat(refused(ANAS, LinkVerb.ACKNOWLEDGE))
        .isEqualTo(new LinkStanding.Done(INCIDENT, START));

    follow(ANAS, LinkVerb.RESOLVE);
    house.passes(60);
    assertThat(refused(ANAS, LinkVerb.RESOLVE))
        .isEqualTo(new LinkStanding.Done(INCIDENT, START.plusSeconds(60)));
    assertThat(over(ANAS, LinkVerb.ACKNOWLEDGE)).isEqualTo(Deed.What.RESOLVED);
  }

  @Test
  void whoeverWasAskedFirstMayAnswerWhileTheNextStepIsAsked() {
    house.passes(301);

    assertThat(follow(ANAS, LinkVerb.ACKNOWLEDGE)).isEqualTo(Answer.accepted(INCIDENT));
  }

  @Test
  void whatSomebodyElseTookIsNotTakenOrResolvedByTheLinkOfAnother() {
    house.act("INC-1", "ben", new Action.Acknowledge("page"));

    assertThat(over(ANAS, LinkVerb.ACKNOWLEDGE)).isEqualTo(Deed.What.ACKNOWLEDGED);
    assertThat(over(ANAS, LinkVerb.RESOLVE)).isEqualTo(Deed.What.ACKNOWLEDGED);
  }

  @Test
  void anOldLinkDoesNothingOnceTheAcknowledgementRanOut() {
    follow(ANAS, LinkVerb.ACKNOWLEDGE);
    house.passes(1_801);
    assertThat(status()).isEqualTo(Status.TRIGGERED);

    assertThat(over(ANAS, LinkVerb.ACKNOWLEDGE)).isEqualTo(Deed.What.ASKED_ANEW);
    assertThat(over(ANAS, LinkVerb.RESOLVE)).isEqualTo(Deed.What.ASKED_ANEW);
    assertThat(follow(new PageId("INC-1-p2"), LinkVerb.ACKNOWLEDGE))
        .isEqualTo(Answer.accepted(INCIDENT));
  }

  @Test
  void anOldLinkDoesNothingAfterTheAcknowledgementWasTakenBackWithinTheSameInstant() {
    follow(ANAS, LinkVerb.ACKNOWLEDGE);
    house.act("INC-1", "ana", new Action.UndoAcknowledge());

    assertThat(over(ANAS, LinkVerb.ACKNOWLEDGE)).isEqualTo(Deed.What.ASKED_ANEW);
    assertThat(follow(new PageId("INC-1-p2"), LinkVerb.ACKNOWLEDGE))
        .isEqualTo(Answer.accepted(INCIDENT));
  }

  @Test
  void anAcknowledgementThatWasTakenBackIsNotGivenAgainWhileOthersHoldIt() {
    follow(ANAS, LinkVerb.ACKNOWLEDGE);
    house.act("INC-1", "ben", new Action.Acknowledge("page"));
    house.act("INC-1", "ana", new Action.UndoAcknowledge());

    assertThat(over(ANAS, LinkVerb.ACKNOWLEDGE)).isEqualTo(Deed.What.ACKNOWLEDGED);
  }

  @Test
  void anOldLinkDoesNothingOnceTheIncidentWasGivenToOthers() {
    house.act("INC-1", "ben", new Action.Reassign(List.of(new UserId("ben"))));

    assertThat(over(ANAS, LinkVerb.ACKNOWLEDGE)).isEqualTo(Deed.What.ASKED_ANEW);
    assertThat(over(ANAS, LinkVerb.RESOLVE)).isEqualTo(Deed.What.ASKED_ANEW);
    assertThat(follow(new PageId("INC-1-p2"), LinkVerb.RESOLVE))
        .isEqualTo(Answer.accepted(INCIDENT));
  }

  @Test
  void anOldLinkDoesNothingOnceSomebodyWhoHeldItPassedItOn() {
    follow(ANAS, LinkVerb.ACKNOWLEDGE);
    house.act("INC-1", "ana", new Action.Escalate());

    assertThat(over(ANAS, LinkVerb.ACKNOWLEDGE)).isEqualTo(Deed.What.ASKED_ANEW);
  }

  @Test
  void anOldLinkDoesNothingAfterAReopen() {
    follow(ANAS, LinkVerb.ACKNOWLEDGE);
    follow(ANAS, LinkVerb.RESOLVE);
    house.act("INC-1", "ben", new Action.Reopen("it is back"));

    assertThat(over(ANAS, LinkVerb.RESOLVE)).isEqualTo(Deed.What.REOPENED);
    assertThat(over(ANAS, LinkVerb.ACKNOWLEDGE)).isEqualTo(Deed.What.REOPENED);
    assertThat(status()).isEqualTo(Status.ACKNOWLEDGED);
  }

  @Test
  void whatIsMitigatedIsResolvedByWhoeverHeldIt() {
    follow(ANAS, LinkVerb.ACKNOWLEDGE);
    house.act("INC-1", "ben", new Action.Mitigate("rolled back"));

    assertThat(over(ANAS, LinkVerb.ACKNOWLEDGE)).isEqualTo(Deed.What.MITIGATED);
    assertThat(follow(ANAS, LinkVerb.RESOLVE)).isEqualTo(Answer.accepted(INCIDENT));
  }

  @Test
  void helpThatIsStillAskedForMayBeGivenWhateverBecameOfTheOtherPages() {
    follow(ANAS, LinkVerb.ACKNOWLEDGE);
    house.act("INC-1", "ana", new Action.AddResponder(new UserId("ben"), "please"));
    house.act("INC-1", "ana", new Action.UndoAcknowledge());
    var bens = new PageId("INC-1-p2");

    assertThat(follow(bens, LinkVerb.ACKNOWLEDGE)).isEqualTo(Answer.accepted(INCIDENT));
    assertThat(refused(bens, LinkVerb.ACKNOWLEDGE)).isInstanceOf(LinkStanding.Done.class);
    assertThat(follow(bens, LinkVerb.RESOLVE)).isEqualTo(Answer.accepted(INCIDENT));
  }

  @Test
  void aLinkOfSomebodyWhoIsGoneOrOfAPageThatNeverWasIsUnknown() {
    house.save(
        Kind.POLICY,
        "checkout",
        "{\"id\":\"checkout\",\"steps\":[{\"delay\":\"5m\",\"targets\":[{\"user\":\"ben\"}]}]}");
    house.ask(new Input.Remove(Kind.USER, "ana", new Actor.Tocsin()));

    assertThat(refused(ANAS, LinkVerb.ACKNOWLEDGE)).isInstanceOf(LinkStanding.Unknown.class);
    assertThat(refused(new PageId("INC-9-p9"), LinkVerb.RESOLVE))
        .isInstanceOf(LinkStanding.Unknown.class);
  }

  @Test
  void aPageIsPassedOnOnceHoweverOftenItIsPressed() {
    assertThat(follow(ANAS, LinkVerb.ESCALATE)).isEqualTo(Answer.accepted(INCIDENT));
    assertThat(house.sent()).extracting(Rehearsal.Sent::user).endsWith("ben");
    assertThat(status()).isEqualTo(Status.TRIGGERED);

    assertThat(refused(ANAS, LinkVerb.ESCALATE)).isInstanceOf(LinkStanding.Idle.class);
    assertThat(follow(ANAS, LinkVerb.ACKNOWLEDGE)).isEqualTo(Answer.accepted(INCIDENT));
  }

  @Test
  void whoeverHasItPassesItOnAndHasItNoMore() {
    follow(ANAS, LinkVerb.ACKNOWLEDGE);

    assertThat(follow(ANAS, LinkVerb.ESCALATE)).isEqualTo(Answer.accepted(INCIDENT));
    assertThat(status()).isEqualTo(Status.TRIGGERED);
    assertThat(house.sent()).extracting(Rehearsal.Sent::user).endsWith("ben");
    assertThat(over(ANAS, LinkVerb.ESCALATE)).isEqualTo(Deed.What.ASKED_ANEW);
  }

  @Test
  void aLastStepHasNobodyToPassItOnTo() {
    follow(ANAS, LinkVerb.ESCALATE);

    assertThat(follow(new PageId("INC-1-p2"), LinkVerb.ESCALATE))
        .isInstanceOf(Answer.Refused.class);
  }

  @Test
  void aSnoozeAcknowledgesAndPagesAgainWhenItIsOver() {
    assertThat(follow(ANAS, LinkVerb.SNOOZE)).isEqualTo(Answer.accepted(INCIDENT));
    assertThat(house.incident("INC-1").acknowledgedBy())
        .containsExactly(new Actor.Person(new UserId("ana")));
    assertThat(refused(ANAS, LinkVerb.ACKNOWLEDGE)).isInstanceOf(LinkStanding.Done.class);

    house.passes(3_601);
    assertThat(status()).isEqualTo(Status.TRIGGERED);
    assertThat(house.sent()).hasSizeGreaterThan(1);
    assertThat(over(ANAS, LinkVerb.SNOOZE)).isEqualTo(Deed.What.ASKED_ANEW);
  }

  @Test
  void whatWasAcknowledgedIsSnoozedByWhoeverHasItOnly() {
    follow(ANAS, LinkVerb.ACKNOWLEDGE);

    assertThat(follow(ANAS, LinkVerb.SNOOZE)).isEqualTo(Answer.accepted(INCIDENT));
    house.act("INC-1", "ana", new Action.Mitigate("rolled back"));
    assertThat(over(ANAS, LinkVerb.SNOOZE)).isEqualTo(Deed.What.MITIGATED);
    assertThat(over(ANAS, LinkVerb.ESCALATE)).isEqualTo(Deed.What.MITIGATED);
  }

  @Test
  void whoeverWasAskedForHelpPassesNothingOn() {
    house.act("INC-1", "ana", new Action.AddResponder(new UserId("ben"), "please"));

    assertThat(refused(new PageId("INC-1-p2"), LinkVerb.ESCALATE))
        .isInstanceOf(LinkStanding.Idle.class);
  }

  @Test
  void aRestartForgetsNothing() {
    follow(ANAS, LinkVerb.ACKNOWLEDGE);
    house.passes(60);
    house.restarts();

    assertThat(refused(ANAS, LinkVerb.ACKNOWLEDGE))
        .isEqualTo(new LinkStanding.Done(INCIDENT, START));
  }

  private Answer renewed() {
    return house.ask(new Input.RenewLink(ANAS, LinkVerb.ACKNOWLEDGE, "link"));
  }

  @Test
  void anotherLinkIsGrantedOnceAMinuteAndFiveTimesInAll() {
    assertThat(renewed()).isEqualTo(Answer.accepted(INCIDENT));
    assertThat(renewed()).isInstanceOf(Answer.Refused.class);
    for (int i = 2; i <= 5; i++) {
      house.passes(60);
      assertThat(renewed()).isEqualTo(Answer.accepted(INCIDENT));
    }
    house.passes(60);
    assertThat(renewed()).isInstanceOf(Answer.Refused.class);
  }

  @Test
  void noLinkIsGrantedThatWouldBeWorthNothing() {
    house.act("INC-1", "ben", new Action.Acknowledge("page"));

    assertThat(renewed()).isInstanceOf(Answer.OfLink.class);
    assertThat(house.ask(new Input.RenewLink(new PageId("INC-9-p1"), LinkVerb.RESOLVE, "link")))
        .isInstanceOf(Answer.OfLink.class);
  }

  @Test
  void noLinkGoesToAContactMethodThatIsNotTheirsAnyMore() {
    house.save(
        Kind.USER,
        "ana",
        "{\"id\":\"ana\",\"contacts\":[{\"kind\":\"email\",\"id\":\"new\",\"address\":\"new@example.com\"}]}");

    assertThat(renewed()).isInstanceOf(Answer.Refused.class);
  }
}

package tocsin.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.response.desk.Rehearsal.Sent;
import tocsin.response.document.Kind;
import tocsin.response.incident.AlertText;
import tocsin.response.incident.Status;
import tocsin.response.paging.Courier.Outcome;
import tocsin.response.paging.Run;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PolicyId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;

class DeskTest {
  private static final Instant START = Instant.parse("2026-01-15T02:00:00Z");

  private final Rehearsal house = new Rehearsal(START);

  @BeforeEach
  void anOrdinaryTeam() {
    for (String user : new String[] {"ana", "ben", "cyd"}) {
      house.save(
          Kind.USER,
          user,
          """
          {"id":"%s","contacts":[{"kind":"push","id":"p"},{"kind":"email","id":"m","address":"%s@example.org"}],
           "rules":[{"delay":"0s","contact":"p"},{"delay":"2m","contact":"m"}]}
          """
              .formatted(user, user));
    }
    house.save(
        Kind.SCHEDULE,
        "primary",
        """
        {"id":"primary","zone":"Europe/Berlin","layers":[
          {"start":"2026-01-01T00:00","turn":"7d","people":["ana"]}]}
        """);
    house.save(
        Kind.POLICY,
        "checkout",
        """
        {"id":"checkout","steps":[
          {"delay":"5m","targets":[{"schedule":"primary"}]},
          {"delay":"10m","targets":[{"user":"ben"}]}]}
        """);
    house.save(
        Kind.SERVICE, "checkout", "{\"id\":\"checkout\",\"team\":\"t\",\"policy\":\"checkout\"}");
  }

  private static Instant at(long seconds) {
    return START.plusSeconds(seconds);
  }

  @Test
  void pagesTheNextStepWhenNobodyAnswersInTime() {
    house.trigger("checkout", "disk");
    house.passes(301);

    assertThat(house.sent())
        .containsExactly(
            new Sent("ana", "push", at(0)),
            new Sent("ana", "email", at(120)),
            new Sent("ben", "push", at(300)));
  }

  @Test
  void pagesNobodyAfterTheAcknowledgement() {
    house.trigger("checkout", "disk");
    house.passes(60);
    house.act("INC-1", "ana", new Action.Acknowledge("page"));
    house.passes(3600);

    assertThat(house.sent()).containsExactly(new Sent("ana", "push", at(0)));
    assertThat(house.incident("INC-1").status()).isEqualTo(Status.ACKNOWLEDGED);
  }

  @Test
  void saysLoudlyThatEveryStepWentUnanswered() {
    house.trigger("checkout", "disk");
    house.passes(3600);

    assertThat(house.timeline("INC-1")).contains("escalation_exhausted");
    assertThat(house.sent()).extracting(Sent::user).contains("ana", "ben");
  }

  @Test
  void aRepeatedTriggerPagesNobodyAgain() {
    house.trigger("checkout", "disk");
    house.trigger("checkout", "disk");

    assertThat(house.sent()).hasSize(1);
    assertThat(house.incident("INC-1").alerts().getFirst().repeats()).isEqualTo(1);
  }

  @Test
  void anotherAlertOfTheServiceJoinsTheOpenIncident() {
    house.trigger("checkout", "disk");
    house.trigger("checkout", "memory");

    assertThat(house.incident("INC-1").alerts()).hasSize(2);
    assertThat(house.sent()).hasSize(1);
  }

  @Test
  void fallsBackToTheNextContactMethodWhenOneIsRefused() {
    house.couriersAnswer(new Outcome.Refused("token revoked"));
    house.trigger("checkout", "disk");

    // Push refused, mail refused, nothing left: the next step does not wait for its delay.
    assertThat(house.sent())
        .containsExactly(
            new Sent("ana", "push", at(0)),
            new Sent("ana", "email", at(0)),
            new Sent("ben", "push", at(0)),
            new Sent("ben", "email", at(0)));
    assertThat(house.timeline("INC-1"))
        .contains("page_failed", "unreachable", "escalation_exhausted");
  }

  @Test
  void triesAgainWithGrowingPausesAndThenSaysThatThePersonIsUnreachable() {
    house.couriersAnswer(new Outcome.TryAgain(Duration.ofSeconds(1), "busy"));
    house.trigger("checkout", "disk");
    house.passes(100);

    assertThat(house.sent())
        .filteredOn(s -> s.user().equals("ana") && s.channel().equals("push"))
        .extracting(Sent::at)
        .containsExactly(at(0), at(5), at(25));
  }

  @Test
  void nobodyOnCallIsLoudAndEndsWhenSomebodyIs() {
    house.save(Kind.SCHEDULE, "primary", "{\"id\":\"primary\",\"zone\":\"UTC\",\"layers\":[]}");
    house.save(
        Kind.POLICY,
        "checkout",
        "{\"id\":\"checkout\",\"steps\":[{\"delay\":\"5m\",\"targets\":[{\"schedule\":\"primary\"}]}]}");
    house.trigger("checkout", "disk");
    assertThat(house.sent()).isEmpty();
    assertThat(house.timeline("INC-1")).contains("nobody_on_call");

    house.save(
        Kind.SCHEDULE,
        "primary",
        """
        {"id":"primary","zone":"UTC","layers":[{"start":"2026-01-15T03:00","turn":"7d","people":["cyd"]}]}
        """);
    house.passes(7200);

    assertThat(house.sent()).first().isEqualTo(new Sent("cyd", "push", at(3600)));
  }

  @Test
  void aServiceWithoutAPolicyIsAsLoudAsOneWithNobodyOnCall() {
    house.save(Kind.SERVICE, "orphan", "{\"id\":\"orphan\",\"team\":\"t\"}");
    house.trigger("orphan", "x");

    assertThat(house.timeline("INC-1")).contains("nobody_on_call");
  }

  @Test
  void helpFromAnotherPolicyHasItsOwnClock() {
    house.save(
        Kind.POLICY,
        "platform",
        "{\"id\":\"platform\",\"steps\":[{\"delay\":\"5m\",\"targets\":[{\"user\":\"cyd\"}]}]}");
    house.trigger("checkout", "disk");
    house.act("INC-1", "ana", new Action.Acknowledge("page"));
    house.passes(10);
    house.act("INC-1", "ana", new Action.PullIn(new PolicyId("platform"), "please revert"));
    house.passes(30);
    house.act("INC-1", "cyd", new Action.Acknowledge("page"));
    house.passes(3600);

    assertThat(house.sent())
        .containsExactly(new Sent("ana", "push", at(0)), new Sent("cyd", "push", at(10)));
    assertThat(house.desk().runs().of(new IncidentId("INC-1")))
        .extracting(Run::state)
        .containsOnly(Run.State.STOPPED);
  }

  @Test
  void anAcknowledgementThatRunsOutPagesAgain() {
    house.save(
        Kind.SERVICE,
        "checkout",
        "{\"id\":\"checkout\",\"team\":\"t\",\"policy\":\"checkout\",\"ackTimeout\":\"10m\"}");
    house.trigger("checkout", "disk");
    house.act("INC-1", "cyd", new Action.Acknowledge("page"));
    house.passes(601);

    assertThat(house.sent())
        .contains(new Sent("ana", "push", at(600)), new Sent("cyd", "push", at(600)));
    assertThat(house.incident("INC-1").status()).isEqualTo(Status.TRIGGERED);
  }

  @Test
  void escalatingByHandTriggersAnAcknowledgedIncidentAgain() {
    house.trigger("checkout", "disk");
    house.act("INC-1", "ana", new Action.Acknowledge("page"));
    house.act("INC-1", "ana", new Action.Escalate());

    assertThat(house.sent()).contains(new Sent("ben", "push", at(0)));
    assertThat(house.incident("INC-1").status()).isEqualTo(Status.TRIGGERED);
    assertThat(house.act("INC-1", "ana", new Action.Escalate())).isInstanceOf(Answer.Refused.class);
  }

  @Test
  void reassigningGivesItToPeopleWithoutEscalation() {
    house.trigger("checkout", "disk");
    house.act("INC-1", "ana", new Action.Reassign(java.util.List.of(new UserId("cyd"))));
    house.passes(4000);

    assertThat(house.sent())
        .containsExactly(
            new Sent("ana", "push", at(0)),
            new Sent("cyd", "push", at(0)),
            new Sent("cyd", "email", at(120)));
  }

  @Test
  void resolvingTwiceIsRefusedAndTheNextTriggerIsANewIncident() {
    house.trigger("checkout", "disk");
    house.act("INC-1", "ana", new Action.Resolve("fixed"));

    assertThat(house.act("INC-1", "ana", new Action.Resolve("again")))
        .isInstanceOf(Answer.Refused.class);
    assertThat(house.trigger("checkout", "disk")).isEqualTo(new Answer.Accepted("INC-2", 0));
  }

  @Test
  void aRestartInTheMiddleChangesNothing() {
    house.trigger("checkout", "disk");
    house.passes(60);
    house.restarts();
    house.passes(241);
    String before = house.views();
    house.restarts();
    house.rebuildViews();

    assertThat(house.views()).isEqualTo(before);
    assertThat(house.sent()).extracting(Sent::user).containsExactly("ana", "ana", "ben");
  }

  @Test
  void faultsOfADocumentAreNamedAllAtOnce() {
    Answer answer =
        house.ask(
            new Input.Save(
                Kind.POLICY,
                "p",
                -1,
                "{\"id\":\"p\",\"steps\":[{\"delay\":\"1s\",\"targets\":[]}]}",
                Rehearsal.NAGIOS));

    assertThat(((Answer.Invalid) answer).faults())
        .extracting("field")
        .containsExactly("steps[0].delay", "steps[0].targets");
  }

  @Test
  void anEditOfAnOldRevisionIsRefused() {
    Answer answer =
        house.ask(
            new Input.Save(
                Kind.SERVICE,
                "checkout",
                7,
                "{\"id\":\"checkout\",\"team\":\"t\"}",
                Rehearsal.NAGIOS));

    assertThat(answer).isInstanceOf(Answer.Refused.class);
  }

  @Test
  void aSecondPageOnTheSameContactMethodIsNotLost() {
    house.save(
        Kind.USER,
        "ana",
        """
        {"id":"ana","contacts":[{"kind":"push","id":"p"}],
         "rules":[{"delay":"0s","contact":"p"},{"delay":"2m","contact":"p"}]}
        """);
    house.trigger("checkout", "disk");
    house.passes(200);

    assertThat(house.sent())
        .containsExactly(new Sent("ana", "push", at(0)), new Sent("ana", "push", at(120)));
  }

  @Test
  void anAcknowledgementRunsOutOnAStepThatWasEditedAway() {
    house.save(
        Kind.SERVICE,
        "checkout",
        "{\"id\":\"checkout\",\"team\":\"t\",\"policy\":\"checkout\",\"ackTimeout\":\"30m\"}");
    house.trigger("checkout", "disk");
    house.passes(310);
    house.act("INC-1", "cyd", new Action.Acknowledge("page"));
    house.save(
        Kind.POLICY,
        "checkout",
        "{\"id\":\"checkout\",\"steps\":[{\"delay\":\"5m\",\"targets\":[{\"user\":\"ana\"}]}]}");
    house.passes(2000);

    assertThat(house.sent()).contains(new Sent("cyd", "push", at(310 + 1800)));
  }

  @Test
  void somethingUrgentDoesNotHideInAnIncidentThatWakesNobody() {
    house.save(
        Kind.SERVICE,
        "checkout",
        "{\"id\":\"checkout\",\"team\":\"t\",\"policy\":\"checkout\",\"urgency\":\"by_severity\"}");
    house.ask(
        new Input.Trigger(
            new ServiceId("checkout"),
            "slow",
            new AlertText("slow", Severity.SEV5, Map.of()),
            Optional.empty(),
            Rehearsal.NAGIOS));
    house.trigger("checkout", "disk");

    assertThat(house.incident("INC-2").urgency()).isEqualTo(Urgency.HIGH);
    assertThat(house.sent()).contains(new Sent("ana", "push", at(0)));
  }

  @Test
  void aPersonWithoutARuleIsAssignedAndThatNobodyToldThemIsSaidAloud() {
    house.save(Kind.USER, "ana", "{\"id\":\"ana\"}");
    house.trigger("checkout", "disk");

    assertThat(house.sent()).isEmpty();
    assertThat(house.timeline("INC-1")).contains("unreachable");
  }

  @Test
  void aServiceThatGetsAPolicyPagesForWhatIsOpen() {
    house.save(Kind.SERVICE, "search", "{\"id\":\"search\",\"team\":\"t\"}");
    house.trigger("search", "disk");
    house.save(
        Kind.SERVICE, "search", "{\"id\":\"search\",\"team\":\"t\",\"policy\":\"checkout\"}");
    house.passes(1);

    assertThat(house.sent()).containsExactly(new Sent("ana", "push", at(0)));
  }

  @Test
  void whoeverComesOnCallAfterMonthsIsPagedThen() {
    house.save(
        Kind.SCHEDULE,
        "primary",
        """
        {"id":"primary","zone":"UTC","layers":[
          {"start":"2026-06-01T00:00","turn":"7d","people":["ana"]}]}
        """);
    house.save(
        Kind.POLICY,
        "checkout",
        "{\"id\":\"checkout\",\"steps\":[{\"delay\":\"5m\",\"targets\":[{\"schedule\":\"primary\"}]}]}");
    house.trigger("checkout", "disk");
    house.passes(150L * 86_400);

    assertThat(house.sent().getFirst())
        .isEqualTo(new Sent("ana", "push", Instant.parse("2026-06-01T00:00:00Z")));
  }

  @Test
  void whoeverStandsInARotationIsNotRemoved() {
    assertThat(house.ask(new Input.Remove(Kind.USER, "ana", Rehearsal.NAGIOS)))
        .isEqualTo(new Answer.Refused("user ana is still used by schedule primary"));
  }
}

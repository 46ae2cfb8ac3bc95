package tocsin.edge.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.response.incident.IncidentFact;
import tocsin.response.paging.PagingFact;
import tocsin.response.paging.Run;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PolicyId;
import tocsin.response.words.RunId;
import tocsin.response.words.Severity;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;

class WebhookWordsTest {
  private static final IncidentId INCIDENT = new IncidentId("INC-7");
  private static final UserId ANA = new UserId("ana");
  private static final Actor BY_ANA = new Actor.Person(ANA);
  private static final Actor BY_US = new Actor.Tocsin();
  private static final Instant UNTIL = Instant.EPOCH.plus(Duration.ofDays(1));

  private static Optional<String> type(Fact fact) {
    return WebhookWords.of(fact).map(WebhookWords::type);
  }

  private static Fact started(String run, Run.Source source) {
    return new PagingFact.RunStarted(new RunId(run), INCIDENT, source, Urgency.HIGH);
  }

  private static Fact entered(int level, int round) {
    return new PagingFact.LevelEntered(
        new RunId("INC-7-r1"),
        INCIDENT,
        level,
        round,
        List.of(),
        List.of(),
        Optional.empty(),
        "nobody answered");
  }

  @Test
  void whatHappensToAnIncidentHasPagerDutysNames() {
    assertThat(type(new IncidentFact.Acknowledged(INCIDENT, BY_ANA, "page")))
        .contains("acknowledged");
    assertThat(type(new IncidentFact.Retriggered(INCIDENT, BY_US, "ran out")))
        .contains("unacknowledged");
    assertThat(type(new IncidentFact.Resolved(INCIDENT, BY_ANA, ""))).contains("resolved");
    assertThat(type(new IncidentFact.Reopened(INCIDENT, BY_ANA, "again"))).contains("reopened");
    assertThat(
            type(
                new IncidentFact.SeverityChanged(
                    INCIDENT, Severity.SEV3, Severity.SEV1, BY_ANA, "worse")))
        .contains("priority_updated");
    assertThat(type(new IncidentFact.Noted(INCIDENT, BY_ANA, "the disk", false)))
        .contains("annotated");
    assertThat(type(new IncidentFact.StatusUpdated(INCIDENT, BY_ANA, "we look")))
        .contains("status_update_published");
    assertThat(type(new IncidentFact.ResponderAnswered(INCIDENT, ANA, true)))
        .contains("responder.replied");
  }

  @Test
  void whatPagerDutyHasNoNameForIsNotTold() {
    assertThat(type(new IncidentFact.Snoozed(INCIDENT, BY_ANA, UNTIL))).isEmpty();
    assertThat(type(new IncidentFact.Mitigated(INCIDENT, BY_ANA, ""))).isEmpty();
    assertThat(type(new IncidentFact.AcknowledgementUndone(INCIDENT, BY_ANA))).isEmpty();
  }

  @Test
  void theFirstRunBelongsToTheOpeningAndLaterOnesAreChangesOfHands() {
    var policy = new Run.Source.OwnPolicy(new PolicyId("db"));
    assertThat(type(started("INC-7-r1", policy))).isEmpty();
    assertThat(type(started("INC-7-r2", policy))).contains("delegated");
    assertThat(type(started("INC-7-r1", new Run.Source.Direct(List.of(), BY_US)))).isEmpty();
    assertThat(type(started("INC-7-r2", new Run.Source.Direct(List.of(ANA), BY_ANA))))
        .contains("reassigned");
    assertThat(type(started("INC-7-r3", new Run.Source.Asked(ANA, BY_ANA, "help"))))
        .contains("responder.added");
    assertThat(
            type(started("INC-7-r4", new Run.Source.PulledIn(new PolicyId("net"), BY_ANA, "help"))))
        .contains("responder.added");
  }

  @Test
  void stepsAfterTheFirstAreEscalations() {
    assertThat(type(entered(1, 0))).isEmpty();
    assertThat(type(entered(2, 0))).contains("escalated");
    assertThat(type(entered(1, 1))).contains("escalated");
  }
}

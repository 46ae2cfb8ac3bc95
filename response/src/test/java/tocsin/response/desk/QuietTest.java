package tocsin.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.response.document.Kind;
import tocsin.response.incident.AlertText;
import tocsin.response.incident.Status;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PolicyId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;
import tocsin.response.words.Urgency;

/// What makes an incident quieter or louder, and what ends its paging.
class QuietTest {
  private final Rehearsal house = new Rehearsal(Instant.parse("2026-06-01T20:00:00Z"));

  @BeforeEach
  void checkoutIsWatched() {
    house.checkoutPagesAnaThenBen();
    service("\"urgency\":\"by_severity\",\"autoResolve\":\"2h\"");
  }

  private void service(String more) {
    house.save(
        Kind.SERVICE,
        "checkout",
        "{\"id\":\"checkout\",\"team\":\"t\",\"policy\":\"checkout\",\"grouping\":\"key\","
            + more
            + "}");
  }

  @Test
  void aSnoozeIsQuietAndEndsWithAPage() {
    house.trigger("checkout", "a");
    house.act("INC-1", "ana", new Action.Acknowledge("api"));
    house.act("INC-1", "ana", new Action.Snooze(Duration.ofMinutes(30)));

    house.passes(1799);
    assertThat(house.sent()).hasSize(1);
    house.passes(1);

    assertThat(house.sent()).hasSize(2);
    assertThat(house.incident("INC-1").status()).isEqualTo(Status.TRIGGERED);
    assertThat(house.timeline("INC-1")).contains("snoozed");
  }

  @Test
  void urgencyFollowsTheSeverityWhereTheServiceSaysSo() {
    house.trigger("checkout", "a");

    house.act("INC-1", "ana", new Action.SetSeverity(Severity.SEV5, "a false alarm"));
    house.passes(600);

    assertThat(house.incident("INC-1").urgency()).isEqualTo(Urgency.LOW);
    assertThat(house.sent()).extracting(Rehearsal.Sent::user).containsExactly("ana");
  }

  @Test
  void reopeningStartsTheCountOfAutoResolveAnew() {
    house.trigger("checkout", "a");
    house.act("INC-1", "ana", new Action.Resolve("over"));
    house.passes(3 * 3600);

    house.act("INC-1", "ana", new Action.Reopen("back"));
    house.passes(7199);
    assertThat(house.incident("INC-1").isOpen()).isTrue();
    house.passes(1);

    assertThat(house.incident("INC-1").isOpen()).isFalse();
  }

  @Test
  void aRepeatTellsWhatTheSenderSaysNow() {
    house.trigger("checkout", "a");

    house.ask(
        new Input.Trigger(
            new ServiceId("checkout"),
            "a",
            new AlertText("half of it", Severity.SEV4, Map.of()),
            Optional.empty(),
            Rehearsal.NAGIOS));

    var alert = house.incident("INC-1").alert("a").orElseThrow();
    assertThat(alert.summary()).isEqualTo("half of it");
    assertThat(alert.severity()).isEqualTo(Severity.SEV4);
    assertThat(alert.repeats()).isEqualTo(1);
    assertThat(house.sent()).hasSize(1);
  }

  @Test
  void aMergedIncidentIsOverAndTheOtherGoesOn() {
    house.trigger("checkout", "a");
    house.trigger("checkout", "b");

    house.act("INC-2", "ana", new Action.MergeInto(new IncidentId("INC-1")));
    house.passes(300);

    assertThat(house.incident("INC-2").isOpen()).isFalse();
    assertThat(house.incident("INC-1").links()).hasSize(1);
    assertThat(house.sent()).extracting(Rehearsal.Sent::user).containsExactly("ana", "ana", "ben");
    assertThat(house.act("INC-1", "ana", new Action.MergeInto(new IncidentId("INC-2"))))
        .isInstanceOf(Answer.Refused.class);
  }

  @Test
  void nothingOpensInAMaintenanceWindowAndWhatIsOpenGoesOn() {
    house.trigger("checkout", "a");
    service(
        "\"maintenance\":[{\"from\":\"2026-06-01T20:00:00Z\",\"until\":\"2026-06-01T20:10:00Z\"}]");

    assertThat(house.trigger("checkout", "b")).isInstanceOf(Answer.NoEffect.class);
    assertThat(house.trigger("checkout", "a")).isInstanceOf(Answer.Accepted.class);
    house.passes(600);

    assertThat(house.sent()).hasSize(2);
    assertThat(house.trigger("checkout", "b")).isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void helpThatWasAskedForAnswersOnce() {
    house.trigger("checkout", "a");
    house.act("INC-1", "ana", new Action.PullIn(new PolicyId("checkout"), "please"));

    assertThat(house.act("INC-1", "ana", new Action.AnswerRequest(true)))
        .isInstanceOf(Answer.Accepted.class);
    assertThat(house.act("INC-1", "ana", new Action.AnswerRequest(true)))
        .isInstanceOf(Answer.Refused.class);
  }

  @Test
  void stateIsTheSameAfterARestart() {
    house.trigger("checkout", "a");
    house.act("INC-1", "ana", new Action.Acknowledge("api"));
    house.act("INC-1", "ana", new Action.Snooze(Duration.ofMinutes(30)));
    house.act("INC-1", "ana", new Action.SetUrgency(Urgency.LOW, "it can wait"));
    var before = house.incident("INC-1");

    house.restarts();

    assertThat(house.incident("INC-1")).isEqualTo(before);
  }
}

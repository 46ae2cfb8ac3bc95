package tocsin.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.response.desk.Rehearsal.Sent;
import tocsin.response.document.Kind;
import tocsin.response.incident.Status;
import tocsin.response.words.Actor;
import tocsin.response.words.UserId;

/// An acknowledgement that was pressed by mistake.
class AcknowledgementUndoneTest {
  private static final Instant START = Instant.parse("2026-01-15T02:00:00Z");

  private final Rehearsal house = new Rehearsal(START);

  @BeforeEach
  void aTeam() {
    house.checkoutPagesAnaThenBen();
    house.save(
        Kind.SERVICE, "checkout", "{\"id\":\"checkout\",\"team\":\"t\",\"policy\":\"checkout\"}");
    house.trigger("checkout", "disk");
    house.act("INC-1", "ana", new Action.Acknowledge("page"));
  }

  @Test
  void pagingBeginsAgainOnTheSameStep() {
    house.passes(60);
    house.act("INC-1", "ana", new Action.UndoAcknowledge());

    assertThat(house.incident("INC-1").status()).isEqualTo(Status.TRIGGERED);
    assertThat(house.sent()).contains(new Sent("ana", "push", at(60)));
    house.passes(301);
    assertThat(house.sent()).contains(new Sent("ben", "push", at(360)));
  }

  @Test
  void anAcknowledgementThatWasTakenBackNeverCounted() {
    house.act("INC-1", "ana", new Action.UndoAcknowledge());

    assertThat(house.incident("INC-1").milestones().firstAcknowledged()).isEmpty();
  }

  @Test
  void whoeverElseHoldsItGoesOnHoldingIt() {
    house.act("INC-1", "ben", new Action.Acknowledge("page"));
    house.act("INC-1", "ana", new Action.UndoAcknowledge());

    assertThat(house.incident("INC-1").status()).isEqualTo(Status.ACKNOWLEDGED);
    assertThat(house.incident("INC-1").acknowledgedBy())
        .containsExactly(new Actor.Person(new UserId("ben")));
  }

  @Test
  void nobodyTakesBackWhatSomebodyElseHolds() {
    assertThat(house.act("INC-1", "ben", new Action.UndoAcknowledge()))
        .isInstanceOf(Answer.Refused.class);
    assertThat(house.incident("INC-1").status()).isEqualTo(Status.ACKNOWLEDGED);
  }

  private static Instant at(long seconds) {
    return START.plusSeconds(seconds);
  }
}

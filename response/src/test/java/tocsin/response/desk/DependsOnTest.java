package tocsin.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.response.document.Kind;
import tocsin.response.words.Actor;

class DependsOnTest {
  private final Watching w = new Watching();

  @BeforeEach
  void aMonitorOfCheckoutDependsOnOneOfTheDatabase() {
    w.monitor("db", "db", "{}");
    w.monitor("errors", "checkout", "{\"dependsOn\":{\"monitors\":[\"db\"]}}");
  }

  @Test
  void whatItsCauseExplainsPagesNobodyAndStandsOnTheIncidentOfTheCause() {
    w.fires("db", "host:h1");
    w.fires("errors", "host:h1");
    w.house.passes(60);

    assertThat(w.pages()).isEqualTo(1);
    assertThat(w.house.timeline("INC-1")).contains("held_back");
  }

  @Test
  void anotherHostIsNotExplainedByIt() {
    w.fires("db", "host:h1");
    w.fires("errors", "host:h2");
    w.house.passes(0);

    assertThat(w.pages()).isEqualTo(2);
  }

  @Test
  void whatIsStillInTroubleWhenTheCauseIsGoneIsTold() {
    w.fires("db", "host:h1");
    w.fires("errors", "host:h1");
    w.house.passes(120);
    w.recovers("db", "host:h1");
    w.house.passes(0);

    assertThat(w.said())
        .singleElement()
        .asString()
        .contains("held back for 2 min: depends on db {host:h1}, which is in Alert");
    assertThat(w.pages()).isEqualTo(2);
  }

  @Test
  void whatRecoveredWithItsCauseIsNeverTold() {
    w.fires("db", "host:h1");
    w.fires("errors", "host:h1");
    w.recovers("errors", "host:h1");
    w.recovers("db", "host:h1");
    w.house.passes(3600);

    assertThat(w.pages()).isEqualTo(1);
  }

  @Test
  void whatIsHeldIsToldWhenItsCauseIsTakenAway() {
    w.fires("db", "host:h1");
    w.fires("errors", "host:h1");
    w.house.restarts();

    w.house.ask(new Input.Remove(Kind.MONITOR, "db", new Actor.Tocsin()));
    w.house.passes(0);

    assertThat(w.pages()).isEqualTo(2);
  }

  @Test
  void withPatienceACauseThatIsSeenLaterExplainsItToo() {
    w.monitor("errors", "checkout", "{\"dependsOn\":{\"monitors\":[\"db\"],\"patience\":\"30s\"}}");
    w.fires("errors", "host:h1");
    w.house.passes(20);
    w.fires("db", "host:h1");
    w.house.passes(100);

    assertThat(w.pages()).isEqualTo(1);
  }

  @Test
  void patienceEndsWhenNoCauseIsSeen() {
    w.monitor("errors", "checkout", "{\"dependsOn\":{\"monitors\":[\"db\"],\"patience\":\"30s\"}}");
    w.fires("errors", "host:h1");
    w.house.passes(29);
    assertThat(w.pages()).isZero();

    w.house.passes(1);

    assertThat(w.pages()).isEqualTo(1);
  }
}

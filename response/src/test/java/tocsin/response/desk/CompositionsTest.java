package tocsin.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.response.document.Kind;
import tocsin.response.monitor.Level;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.words.Actor;
import tocsin.response.words.MonitorId;

class CompositionsTest {
  private final Watching w = new Watching();

  @BeforeEach
  void twoMonitorsAreThere() {
    w.monitor("cpu", "checkout", "{}");
    w.monitor("db", "db", "{}");
  }

  private Answer joins(String id, String composite) {
    String body =
        "{\"id\":\"%s\",\"service\":\"checkout\",\"composite\":\"%s\"}".formatted(id, composite);
    return w.house.ask(new Input.Save(Kind.MONITOR, id, -1, body, new Actor.Tocsin()));
  }

  @Test
  void monitorsThatAreThereAreJoined() {
    assertThat(joins("both", "cpu && !db")).isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void oneThatIsNotThereIsNamed() {
    assertThat(joins("both", "cpu && dbs").toString()).contains("'dbs'");
  }

  @Test
  void nothingGoesRoundInACircle() {
    joins("both", "cpu && db");

    assertThat(joins("more", "both || cpu").toString()).contains("joins others itself");
    assertThat(joins("cpu", "db").toString()).contains("monitor both joins this one");
    assertThat(joins("both", "both || cpu").toString()).contains("joins others itself");
  }

  @Test
  void theIncidentSaysHowItsPartsStood() {
    joins("both", "cpu && db");
    w.house.ask(
        new Input.Judged(
            new MonitorFact.Fired(
                new MonitorId("both"),
                "",
                4,
                "cpu && db: cpu is ALERT, db is WARN",
                w.house.now(),
                List.of(""),
                "",
                Level.ALERT)));

    assertThat(w.said()).containsExactly("both: both: cpu && db: cpu is ALERT, db is WARN");
  }
}

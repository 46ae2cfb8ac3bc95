package tocsin.response.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tocsin.response.words.Actor;
import tocsin.response.words.Severity;

class AlertsTest {
  private static final Instant NOW = Instant.parse("2026-01-15T02:00:00Z");

  @Test
  void isTheListThatWasPutIntoIt() {
    List<Alert> plain = new ArrayList<>();
    Alerts alerts = Alerts.of(List.of());
    for (int i = 0; i < 1_000; i++) {
      plain.add(alert("k" + i));
      alerts = alerts.with(alert("k" + i));
    }

    assertThat(alerts).isEqualTo(plain);
    assertThat(alerts.open()).isEqualTo(1_000);
    assertThat(alerts.place("k999")).hasValue(999);
    assertThat(alerts.place("k1000")).isEmpty();
  }

  @Test
  void anEarlierVersionStaysAsItWas() {
    Alerts before = Alerts.of(List.of(alert("a"), alert("b")));
    Alerts after = before.changed("b", a -> a.closed(NOW)).with(alert("c"));

    assertThat(before).containsExactly(alert("a"), alert("b"));
    assertThat(before.open()).isEqualTo(2);
    assertThat(before.place("c")).isEmpty();
    assertThat(after).containsExactly(alert("a"), alert("b").closed(NOW), alert("c"));
    assertThat(after.open()).isEqualTo(2);
  }

  @Test
  void twoThatGoOnFromOneDoNotSeeEachOther() {
    Alerts before = Alerts.of(List.of(alert("a")));
    Alerts one = before.with(alert("b"));
    Alerts other = before.with(alert("c")).with(alert("d"));

    assertThat(one.place("b")).hasValue(1);
    assertThat(one.place("c")).isEmpty();
    assertThat(other.place("b")).isEmpty();
    assertThat(other.place("d")).hasValue(2);
  }

  @Test
  void ofTwoWithOneKeyTheLaterCounts() {
    assertThat(Alerts.of(List.of(alert("a"), alert("a").closed(NOW))))
        .containsExactly(alert("a").closed(NOW));
  }

  private static Alert alert(String key) {
    return Intake.alert(
        key, new Actor.Outside("nagios"), new AlertText("down", Severity.SEV2, Map.of()), NOW);
  }
}

package tocsin.response.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tocsin.ground.json.BadFieldsException;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Fault;
import tocsin.ground.json.Json;
import tocsin.response.words.ServiceId;

final class ServiceTest {
  @Test
  void needsNothingButAnIdAndATeam() {
    Service service = Service.parse("{\"id\": \"checkout\", \"team\": \"shop\"}");

    assertThat(service.name()).isEqualTo("checkout");
    assertThat(service.grouping()).isEqualTo(Grouping.SERVICE);
    assertThat(service.urgency()).isEqualTo(UrgencyRule.HIGH);
    assertThat(service.tier()).isEqualTo(3);
    assertThat(service.business()).isEmpty();
  }

  @Test
  void readsBackWhatItWasStoredAs() {
    Service service =
        Service.parse(
            """
            {"id": "checkout", "name": "Checkout", "team": "shop", "policy": "shop",
             "dependsOn": ["payments"], "urgency": "by_severity", "grouping": "key",
             "ackTimeout": "30m", "tier": 1,
             "business": {"failed": "edge.failed", "revenuePerOrder": 62.4, "currency": "eur",
               "baseline": "20m", "objective": {"objective": 0.999, "expectedRequests": 1000}}}
            """);

    assertThat(Service.parse(Json.write(service))).isEqualTo(service);
    assertThat(service.dependsOn()).containsExactly(new ServiceId("payments"));
    assertThat(service.ackTimeout()).contains(Duration.ofMinutes(30));
    assertThat(service.business().orElseThrow().objective().orElseThrow().errorBudget())
        .isBetween(0.999, 1.001);
  }

  @Test
  void namesAllFaultsAtOnce() {
    var thrown =
        catchThrowableOfType(
            BadFieldsException.class,
            () ->
                Service.parse(
                    "{\"id\": \"a b\", \"tier\": 9, \"ackTimeout\": \"soon\","
                        + " \"business\": {\"currency\": \"euros\"}}"));

    assertThat(thrown.faults())
        .extracting(Fault::field)
        .containsExactly("id", "team", "ackTimeout", "tier", "business.currency");
    assertThat(thrown).hasMessageContaining("'soon'").hasMessageContaining("such as 90s");
  }

  @Test
  void refusesAServiceThatDependsOnItself() {
    assertThatThrownBy(
            () -> Service.parse("{\"id\": \"a\", \"team\": \"t\", \"dependsOn\": [\"a\"]}"))
        .hasMessageContaining("dependsOn: 'a'");
  }

  @Test
  void refusesWhatIsNotAnObject() {
    assertThatThrownBy(() -> Service.parse("[]")).isInstanceOf(BadJsonException.class);
  }
}

package tocsin.edge.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.ground.json.Json;

class WebhookGivenTest {
  private static final Instant NOW = Instant.parse("2026-01-15T03:00:00Z");

  private final WebhookSubscription was =
      new WebhookSubscription(
          "W1",
          "https://hooks.example.com/a",
          List.of(new WebhookSecret("s", Optional.empty())),
          Map.of("x-token", "t"),
          new WebhookFilter("team_reference", "db"),
          List.of("incident.triggered"),
          "first",
          true,
          NOW);

  private WebhookSubscription over(String given) {
    return new WebhookGiven(Json.tree(given)).over(was);
  }

  @Test
  void whatIsNotGivenStays() {
    assertThat(over("{}")).isEqualTo(was);
    WebhookSubscription off = over("{\"active\":false,\"events\":[\"incident.resolved\"]}");
    assertThat(off.active()).isFalse();
    assertThat(off.events()).containsExactly("incident.resolved");
    assertThat(off.headers()).isEqualTo(was.headers());
    assertThat(off.filter()).isEqualTo(was.filter());
  }

  @Test
  void everyFaultIsSaidAtOnce() {
    assertThatThrownBy(() ->
            over(
                """
                {"delivery_method": {"url": "ftp://example.com",
                   "custom_headers": [{"name": "Host", "value": "x"}, {"name": "a", "value": "b\\nc"}]},
                 "events": ["incident.exploded"], "filter": {"type": "team_reference"}}
                """))
        .isInstanceOf(BadWebhookException.class)
        .hasMessageContaining("delivery_method.url: 'ftp://example.com'")
        .hasMessageContaining("events: 'incident.exploded'")
        .hasMessageContaining("filter: 'team_reference'")
        .hasMessageContaining("custom_headers: 'host'")
        .hasMessageContaining("value of 'a'");
  }

  @Test
  void anAddressMustNotCarryAPassword() {
    assertThatThrownBy(() -> over("{\"delivery_method\":{\"url\":\"https://u:p@example.com/\"}}"))
        .hasMessageContaining("without a password");
  }

  @Test
  void secretsSignUntilTheirTimeIsOver() {
    WebhookSubscription s =
        new WebhookSubscription(
            was.id(),
            was.url(),
            List.of(
                new WebhookSecret("old", Optional.of(NOW)),
                new WebhookSecret("leaving", Optional.of(NOW.plusSeconds(1))),
                new WebhookSecret("new", Optional.empty())),
            was.headers(),
            was.filter(),
            was.events(),
            was.description(),
            true,
            NOW);
    String header = String.valueOf(s.headers("E1", "{}", NOW).get("x-pagerduty-signature"));
    byte[] body = {'{', '}'};
    assertThat(header.split(",")).hasSize(2);
    assertThat(WebhookSignature.isGenuine(header, body, "new")).isTrue();
    assertThat(WebhookSignature.isGenuine(header, body, "leaving")).isTrue();
    assertThat(WebhookSignature.isGenuine(header, body, "old")).isFalse();
  }
}

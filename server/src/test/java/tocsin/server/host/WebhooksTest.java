package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.ground.json.Json;
import tocsin.server.settings.Key;
import tools.jackson.databind.JsonNode;

/// PagerDuty's webhooks v3 from a whole server to a receiver that checks what it gets.
class WebhooksTest {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final String SUBSCRIPTIONS = "/pagerduty/webhook_subscriptions";

  @TempDir private Path data;

  @SuppressWarnings("NullAway.Init")
  private WebhookReceiver receiver;

  @SuppressWarnings("NullAway.Init")
  private TestHouse house;

  @BeforeEach
  void open() throws IOException {
    receiver = new WebhookReceiver();
    house = house();
    house.api("PUT", "/users/ana", "{\"name\":\"Ana\",\"email\":\"ana@example.com\"}");
    house.api("PUT", "/teams/db", "{}");
    house.api("PUT", "/services/db", "{\"team\":\"db\"}");
    house.api("PUT", "/services/web", "{\"team\":\"db\"}");
  }

  private TestHouse house() {
    return new TestHouse(data, Map.of(Key.OUTBOUND_ALLOWED, "127.0.0.1"));
  }

  @AfterEach
  void close() {
    house.close();
    receiver.close();
  }

  @Test
  void aReceiverHearsOfAnIncidentsLifeInOrder() {
    subscribe("account_reference", "");
    String incident = open("db");
    put(incident, "acknowledged");
    rest("POST", "/incidents/" + incident + "/notes", "{\"note\":{\"content\":\"The disk\"}}");
    put(incident, "resolved");

    await().atMost(PATIENCE).until(() -> receiver.events().size() == 4);
    assertThat(receiver.types())
        .containsExactly(
            "incident.triggered",
            "incident.acknowledged",
            "incident.annotated",
            "incident.resolved");
    assertThat(receiver.problems()).isEmpty();
    JsonNode first = receiver.events().getFirst();
    assertThat(first.path("resource_type").asString()).isEqualTo("incident");
    assertThat(first.path("data").path("status").asString()).isEqualTo("triggered");
    assertThat(first.path("data").path("service").path("id").asString()).isEqualTo("db");
    assertThat(first.path("data").path("teams").get(0).path("id").asString()).isEqualTo("db");
    assertThat(first.path("data").path("html_url").asString())
        .isEqualTo(house.address() + "/incidents/" + incident);
    JsonNode second = receiver.events().get(1);
    assertThat(second.path("agent").path("id").asString()).isEqualTo("ana");
    assertThat(second.path("data").path("status").asString()).isEqualTo("acknowledged");
    assertThat(receiver.events().get(2).path("data").path("content").asString())
        .isEqualTo("The disk");
  }

  @Test
  void aSubscriptionForAServiceHearsNothingOfOthers() {
    subscribe("service_reference", "web");
    open("db");
    String heard = open("web");

    await().atMost(PATIENCE).until(() -> receiver.events().size() == 1);
    assertThat(receiver.events().getFirst().path("data").path("id").asString()).isEqualTo(heard);
  }

  @Test
  void whatAReceiverCouldNotTakeComesAfterARestartAndStillInOrder() {
    subscribe("account_reference", "");
    receiver.answers(503);
    String incident = open("db");
    put(incident, "resolved");
    await().atMost(PATIENCE).until(() -> !receiver.refused().isEmpty());
    house.close();
    receiver.answers(200);
    house = house();

    await().atMost(PATIENCE).until(() -> receiver.events().size() == 2);
    assertThat(receiver.types()).containsExactly("incident.triggered", "incident.resolved");
    // Every attempt at an event has its id, so that a receiver can drop what it knows.
    assertThat(receiver.ids().getFirst()).isEqualTo(receiver.refused().getFirst());
  }

  @Test
  void threeRefusalsInARowSwitchItOffUntilSomebodySwitchesItOn() {
    String id = subscribe("account_reference", "");
    receiver.answers(400);
    List.of("db", "web", "db").forEach(this::openAndEnd);

    await()
        .atMost(PATIENCE)
        .until(() -> shown(id).path("delivery_method").path("temporarily_disabled").asBoolean());
    assertThat(shown(id).path("tocsin").path("problems").toString()).contains("HTTP 400");
    assertThat(shown(id).path("tocsin").path("dropped").asInt()).isEqualTo(3);
    receiver.answers(200);
    rest("POST", "/webhook_subscriptions/" + id + "/enable", "");

    await().atMost(PATIENCE).until(() -> receiver.events().size() == 3);
    assertThat(shown(id).path("delivery_method").path("temporarily_disabled").asBoolean())
        .isFalse();
    assertThat(receiver.problems()).isEmpty();
  }

  @Test
  void aNewSecretSignsBesideTheOldOne() {
    String id = subscribe("account_reference", "");
    JsonNode next = rest("POST", "/webhook_subscriptions/" + id + "/secrets", "");
    rest("POST", "/webhook_subscriptions/" + id + "/ping", "");

    assertThat(receiver.types()).containsExactly("pagey.ping");
    assertThat(receiver.problems()).isEmpty();
    assertThat(receiver.signatures().getFirst().split(",")).hasSize(2);
    receiver.knows(
        next.path("webhook_subscription").path("delivery_method").path("secret").asString());
    rest("POST", "/webhook_subscriptions/" + id + "/ping", "");
    assertThat(receiver.problems()).isEmpty();
  }

  @Test
  void secretsAndHeadersAreNotShownAgain() {
    String id = subscribe("account_reference", "");

    assertThat(shown(id).path("delivery_method").path("secret").isNull()).isTrue();
    assertThat(shown(id).path("delivery_method").path("custom_headers").toString())
        .isEqualTo("[{\"name\":\"x-token\",\"value\":\"<redacted>\"}]");
    assertThat(receiver.headersSeen()).isEmpty();
    rest("POST", "/webhook_subscriptions/" + id + "/ping", "");
    assertThat(receiver.headersSeen()).containsExactly("t0k3n");
    rest("DELETE", "/webhook_subscriptions/" + id, "");
    assertThat(house.send("GET", SUBSCRIPTIONS + "/" + id, "").statusCode()).isEqualTo(404);
  }

  private void openAndEnd(String service) {
    put(open(service), "resolved");
  }

  private String subscribe(String type, String of) {
    JsonNode made =
        rest(
                "POST",
                "/webhook_subscriptions",
                """
                {"webhook_subscription": {
                  "type": "webhook_subscription",
                  "delivery_method": {
                    "type": "http_delivery_method", "url": "%s",
                    "custom_headers": [{"name": "X-Token", "value": "t0k3n"}]},
                  "events": ["incident.triggered", "incident.acknowledged", "incident.annotated",
                    "incident.resolved"],
                  "filter": {"type": "%s", "id": "%s"}}}
                """
                    .formatted(receiver.address(), type, of))
            .path("webhook_subscription");
    receiver.knows(made.path("delivery_method").path("secret").asString());
    return made.path("id").asString();
  }

  private JsonNode shown(String id) {
    return rest("GET", "/webhook_subscriptions/" + id, "").path("webhook_subscription");
  }

  private String open(String service) {
    String body =
        "{\"incident\":{\"title\":\"Disk full\",\"service\":{\"id\":\"" + service + "\"}}}";
    return rest("POST", "/incidents", body).path("incident").path("id").asString();
  }

  private void put(String incident, String status) {
    rest("PUT", "/incidents/" + incident, "{\"incident\":{\"status\":\"" + status + "\"}}");
  }

  private JsonNode rest(String method, String path, String body) {
    var answer = house.sendFrom("ana@example.com", method, "/pagerduty" + path, body);
    assertThat(answer.statusCode()).as(path + ": " + answer.body()).isLessThan(300);
    return Json.tree(answer.body().isEmpty() ? "{}" : answer.body());
  }
}

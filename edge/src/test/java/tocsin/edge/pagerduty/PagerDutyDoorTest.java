package tocsin.edge.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.response.words.ServiceId;
import tools.jackson.databind.JsonNode;

class PagerDutyDoorTest {
  private static final String KEY = "0123456789abcdef0123456789abcdef";
  private static final Instant NOW = Instant.parse("2026-01-15T02:00:00Z");

  private final Kept kept = new Kept();
  private final PagerDutyDoor door =
      new PagerDutyDoor(
          key -> key.equals(KEY) ? Optional.of(new ServiceId("shop")) : Optional.empty(),
          kept,
          InstantSource.fixed(NOW),
          RandomGeneratorFactory.of("L64X128MixRandom").create(1));

  /// Keeps what was taken.
  private static final class Kept implements EventIntake {
    private final List<PagerEvent> events = new ArrayList<>();
    private final List<PagerChange> changes = new ArrayList<>();

    @Override
    public CompletableFuture<Taken> take(PagerEvent event) {
      events.add(event);
      return CompletableFuture.completedFuture(Taken.ACCEPTED);
    }

    @Override
    public CompletableFuture<Taken> take(PagerChange change) {
      changes.add(change);
      return CompletableFuture.completedFuture(Taken.ACCEPTED);
    }
  }

  private WebAnswer post(String path, String body) {
    return door.answer(
        new WebRequest(
            "POST",
            path,
            Map.of(),
            Map.of(),
            body.getBytes(StandardCharsets.UTF_8),
            "10.0.0.1",
            Optional.empty()));
  }

  private WebAnswer event(String rest) {
    return post("/v2/enqueue", "{\"routing_key\":\"" + KEY + "\"," + rest + "}");
  }

  private static List<String> errors(WebAnswer answer) {
    return Json.tree(answer.text()).path("errors").valueStream().map(n -> n.asString("")).toList();
  }

  @Test
  void takesWhatRealClientsWereRecordedToSend() throws IOException {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("recorded.jsonl")),
                StandardCharsets.UTF_8))) {
      for (String line : in.lines().toList()) {
        JsonNode recorded = Json.tree(line);
        WebAnswer answer = post(recorded.path("path").asString(), recorded.path("body").asString());

        assertThat(answer.status()).as(line + answer.text()).isEqualTo(202);
        assertThat(Json.tree(answer.text()).path("status").asString()).isEqualTo("success");
      }
    }
    assertThat(kept.events).hasSize(23);
    assertThat(kept.changes).hasSize(4);
  }

  @Test
  void namesEveryFaultOfAnEventAtOnce() {
    WebAnswer answer =
        post("/v2/enqueue", "{\"event_action\":\"trigger\",\"payload\":{\"severity\":\"loud\"}}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(Json.tree(answer.text()).path("status").asString()).isEqualTo("invalid event");
    assertThat(errors(answer))
        .containsExactly(
            "'routing_key' is missing or blank",
            "'payload.summary' is missing or blank",
            "'payload.source' is missing or blank",
            "'payload.severity' is invalid (must be one of the following: 'critical', 'warning',"
                + " 'error' or 'info')");
  }

  @Test
  void anAcknowledgementNeedsItsKeyAndAnUnknownActionIsRefused() {
    assertThat(errors(event("\"event_action\":\"acknowledge\"")))
        .containsExactly("'dedup_key' is missing or blank");
    assertThat(errors(event("\"event_action\":\"snooze\",\"dedup_key\":\"k\"")))
        .containsExactly("'event_action' is invalid (must be one of: trigger acknowledge resolve)");
    assertThat(
            event("\"event_action\":\"resolve\",\"dedup_key\":\"" + "k".repeat(256) + "\"")
                .status())
        .isEqualTo(400);
  }

  @Test
  void whatIsNotAnEventAtAllIsUnrecognized() {
    for (String path : List.of("/v2/enqueue", "/v2/change/enqueue")) {
      for (String body : List.of("", "{", "[]", "\"text\"", "null")) {
        WebAnswer answer = post(path, body);
        assertThat(answer.status()).as(path + body).isEqualTo(400);
        assertThat(answer.text()).contains("Unrecognized object", "JSON parse error");
      }
    }
  }

  @Test
  void aWrongKeyATooLargeEventAndAnUnknownAddressAreToldApart() {
    String trigger =
        "\"event_action\":\"trigger\",\"payload\":{\"summary\":\"s\",\"source\":\"x\","
            + "\"severity\":\"info\"}}";

    assertThat(errors(post("/v2/enqueue", "{\"routing_key\":\"short\"," + trigger)))
        .containsExactly("Length of 'routing_key' is incorrect (should be 32 characters)");
    assertThat(
            post("/v2/enqueue", "{\"routing_key\":\"" + "f".repeat(32) + "\"," + trigger).status())
        .isEqualTo(400);
    assertThat(post("/v2/enqueue", " ".repeat(512 * 1024 + 1)).status()).isEqualTo(413);
    assertThat(post("/v2/nothing", "{}").status()).isEqualTo(404);
  }

  @Test
  void linksImagesAndDetailsStandInTheAlertWithoutWhatABrowserWouldRun() {
    event(
        """
        "event_action":"trigger","payload":{"summary":"s","source":"db1","severity":"critical",
        "custom_details":{"free":3,"deep":{"a":[1]}}},
        "links":[{"href":"https://x.org/1","text":"Runbook"},{"href":"javascript:alert(1)"}],
        "images":[{"src":"https://x.org/g.png","alt":"graph"}]\
        """);

    assertThat(kept.events.getFirst().text().details())
        .containsEntry("free", "3")
        .containsEntry("deep", "{\"a\":[1]}")
        .containsEntry("link 1", "Runbook https://x.org/1")
        .containsEntry("image 1", "graph https://x.org/g.png")
        .doesNotContainKey("link 2");
  }

  @Test
  void aStormOfTriggersIsSlowedAndResolvesStillPass() {
    String rest =
        "\"dedup_key\":\"k\",\"payload\":{\"summary\":\"s\",\"source\":\"x\",\"severity\":\"info\"}";
    for (int i = 0; i < 600; i++) {
      event("\"event_action\":\"trigger\"," + rest);
    }

    WebAnswer slowed = event("\"event_action\":\"trigger\"," + rest);
    assertThat(slowed.status()).isEqualTo(429);
    assertThat(slowed.headers()).containsEntry("retry-after", "60");
    assertThat(event("\"event_action\":\"resolve\"," + rest).status()).isEqualTo(202);
  }
}

package tocsin.edge.opsgenie;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.response.desk.Input;
import tocsin.response.reception.Doorway;
import tocsin.response.reception.Reception;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;

class OpsgenieDoorTest {
  private final List<Input> taken = new ArrayList<>();
  private boolean away;

  private final OpsgenieDoor door =
      new OpsgenieDoor(
          new Reception(
              new Doorway() {
                @Override
                public Optional<ServiceId> serviceOf(String key) {
                  return key.equals("good") ? Optional.of(new ServiceId("shop")) : Optional.empty();
                }

                @Override
                public boolean take(List<Input> inputs) {
                  taken.addAll(inputs);
                  return !away;
                }
              },
              InstantSource.fixed(Instant.parse("2026-06-01T20:00:00Z"))),
          RandomGeneratorFactory.of("L64X128MixRandom").create(1));

  private WebAnswer send(String method, String path, String key, String body) {
    return door.answer(
        new WebRequest(
            method,
            path,
            Map.of(),
            Map.of("authorization", List.of("GenieKey " + key)),
            body.getBytes(StandardCharsets.UTF_8),
            "10.0.0.1",
            Optional.empty()));
  }

  @Test
  void createsWithItsPriorityAndClosesByAlias() {
    send(
        "POST", "/v2/alerts", "good", "{\"message\":\"down\",\"alias\":\"a\",\"priority\":\"P1\"}");
    send("POST", "/v2/alerts/a/close", "good", "{}");

    assertThat(taken.getFirst())
        .isInstanceOfSatisfying(
            Input.Trigger.class,
            t -> {
              assertThat(t.key()).isEqualTo("a");
              assertThat(t.text().severity()).isEqualTo(Severity.SEV2);
            });
    assertThat(taken.getLast()).isInstanceOf(Input.ResolveAlert.class);
  }

  @Test
  void saysWhatItDoesNotTake() {
    assertThat(send("POST", "/v2/alerts", "bad", "{\"message\":\"m\"}").status()).isEqualTo(401);
    assertThat(send("POST", "/v2/alerts/a/escalate", "good", "{}").status()).isEqualTo(422);
    assertThat(send("POST", "/v2/alerts", "good", "no json").status()).isEqualTo(422);
    assertThat(send("GET", "/v2/teams", "good", "").status()).isEqualTo(404);
    assertThat(taken).isEmpty();
  }

  @Test
  void tellsToComeAgainWhenTheJournalIsAway() {
    away = true;

    WebAnswer answer = send("POST", "/v2/alerts", "good", "{\"message\":\"m\"}");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.headers()).containsKey("retry-after");
  }

  @Test
  void tooManyAreToldHowLongToWait() {
    for (int i = 0; i < 600; i++) {
      send("POST", "/v2/alerts", "good", "{\"message\":\"m\",\"alias\":\"" + i + "\"}");
    }

    assertThat(send("POST", "/v2/alerts", "good", "{\"message\":\"m\"}").status()).isEqualTo(429);
    assertThat(send("POST", "/v2/alerts/1/close", "good", "{}").status()).isEqualTo(202);
  }
}

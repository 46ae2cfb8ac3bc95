package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.ground.web.WebRequest;
import tocsin.response.paging.Delivery;
import tocsin.response.paging.PageMessage;
import tocsin.response.people.ContactMethod;
import tocsin.response.words.ContactId;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PageId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;
import tocsin.response.words.UserId;
import tocsin.server.secret.Secrets;

class AnswerLinksTest {
  private static final Instant NOW = Instant.parse("2026-01-15T02:00:00Z");

  @TempDir private Path data;
  private Secrets secrets;

  @BeforeEach
  void open() {
    secrets = new Secrets(data.resolve("secrets.json"), random());
  }

  private static java.util.random.RandomGenerator random() {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(1);
  }

  private String link() {
    var message =
        new PageMessage(
            new IncidentId("INC-1"),
            new UserId("ana"),
            Severity.SEV2,
            new ServiceId("shop"),
            "Down",
            NOW,
            "first step",
            Optional.empty(),
            Optional.empty());
    var delivery =
        new Delivery(
            new PageId("INC-1-p1"),
            1,
            "INC-1-p1",
            new ContactMethod.Console(new ContactId("log"), "log"),
            message);
    return links(NOW).add(delivery).message().links().orElseThrow().acknowledge();
  }

  private AnswerLinks links(Instant at) {
    return new AnswerLinks(() -> "http://tocsin", secrets, InstantSource.fixed(at));
  }

  private Good judged(String link, String verb, Instant at) {
    Map<String, List<String>> query = new TreeMap<>();
    for (String part : URI.create(link).getQuery().split("&", -1)) {
      query.put(part.substring(0, 1), List.of(part.substring(2)));
    }
    var request =
        new WebRequest("GET", "/answer", query, Map.of(), new byte[0], "", Optional.empty());
    return links(at).judge(request, verb);
  }

  @Test
  void aLinkIsGoodForADay() {
    assertThat(judged(link(), "acknowledge", NOW.plusSeconds(86_400))).isEqualTo(Good.YES);
    assertThat(judged(link(), "acknowledge", NOW.plusSeconds(86_401))).isEqualTo(Good.TOO_LATE);
  }

  @Test
  void aLinkIsGoodForOneVerbOnePersonAndOneIncidentAndCannotBeMadeToLast() {
    assertThat(judged(link(), "resolve", NOW)).isEqualTo(Good.FORGED);
    assertThat(judged(link().replace("u=ana", "u=ben"), "acknowledge", NOW)).isEqualTo(Good.FORGED);
    assertThat(judged(link().replace("INC-1", "INC-2"), "acknowledge", NOW)).isEqualTo(Good.FORGED);
    assertThat(judged(link().replaceAll("x=\\d", "x=9"), "acknowledge", NOW))
        .isEqualTo(Good.FORGED);
  }

  @Test
  void theKeyThatReceiversOfWebhooksKnowSignsNoLink() {
    assertThat(secrets.webhookKey()).isNotEqualTo(secrets.sign("x"));
    assertThat(secrets.signWebhook("x")).isNotEqualTo(secrets.sign("x"));
  }
}

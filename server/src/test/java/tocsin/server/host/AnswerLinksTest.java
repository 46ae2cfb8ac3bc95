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
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.ground.web.WebRequest;
import tocsin.response.paging.Delivery;
import tocsin.response.paging.LinkVerb;
import tocsin.response.paging.PageMessage;
import tocsin.response.paging.PageMessage.PageLinks;
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

  private static RandomGenerator random() {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(1);
  }

  private PageLinks made() {
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
    return links(NOW).add(delivery).message().links().orElseThrow();
  }

  private String link() {
    return made().acknowledge();
  }

  private AnswerLinks links(Instant at) {
    return new AnswerLinks(() -> "http://tocsin", secrets, InstantSource.fixed(at));
  }

  private static WebRequest request(String link) {
    Map<String, List<String>> query = new TreeMap<>();
    for (String part : URI.create(link).getQuery().split("&", -1)) {
      query.put(part.substring(0, 1), List.of(part.substring(2)));
    }
    return new WebRequest("GET", "/answer", query, Map.of(), new byte[0], "", Optional.empty());
  }

  private Good judged(String link, LinkVerb verb, Instant at) {
    return links(at).judge(request(link), verb);
  }

  @Test
  void aLinkIsGoodForTenMinutes() {
    assertThat(judged(link(), LinkVerb.ACKNOWLEDGE, NOW.plusSeconds(600))).isEqualTo(Good.YES);
    assertThat(judged(link(), LinkVerb.ACKNOWLEDGE, NOW.plusSeconds(601))).isEqualTo(Good.TOO_LATE);
  }

  @Test
  void aLinkIsGoodForOneVerbAndOnePageAndCannotBeMadeToLast() {
    assertThat(judged(link(), LinkVerb.RESOLVE, NOW)).isEqualTo(Good.FORGED);
    assertThat(judged(link().replace("p1", "p2"), LinkVerb.ACKNOWLEDGE, NOW))
        .isEqualTo(Good.FORGED);
    assertThat(judged(link().replaceAll("x=\\d", "x=9"), LinkVerb.ACKNOWLEDGE, NOW))
        .isEqualTo(Good.FORGED);
    assertThat(judged(link().replaceAll("s=..", "s=00"), LinkVerb.ACKNOWLEDGE, NOW))
        .isEqualTo(Good.FORGED);
  }

  @Test
  void theLinkToThePictureShowsItForAMonthAndAnswersNothing() {
    String graph = made().graph().orElseThrow();

    assertThat(links(NOW.plusSeconds(2_592_000)).judgeGraph(request(graph))).isEqualTo(Good.YES);
    assertThat(links(NOW.plusSeconds(2_592_001)).judgeGraph(request(graph)))
        .isEqualTo(Good.TOO_LATE);
    assertThat(judged(graph, LinkVerb.ACKNOWLEDGE, NOW)).isEqualTo(Good.FORGED);
    assertThat(links(NOW).judgeGraph(request(link()))).isEqualTo(Good.FORGED);
  }

  @Test
  void theKeyThatReceiversOfWebhooksKnowSignsNoLink() {
    assertThat(secrets.webhookKey()).isNotEqualTo(secrets.sign("x"));
    assertThat(secrets.signWebhook("x")).isNotEqualTo(secrets.sign("x"));
  }
}

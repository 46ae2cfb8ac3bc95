package tocsin.server.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tocsin.ground.json.Json;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.service.Service;
import tocsin.response.words.Actor;

class ServiceFormTest {
  private static final Service SERVICE =
      Service.parse(
          """
          {"id":"db","team":"t","grouping":"content",
           "groupBy":{"fields":["component","cluster"],"window":"10m","since":"first"},
           "supportHours":{"zone":"Europe/Madrid","start":"09:00","duration":"8h"},
           "holdBack":{"time":"90s","severities":["SEV4"],"where":{"component":"db"}},
           "maintenance":[{"from":"2026-06-01T20:00:00Z","until":"2026-06-01T21:00:00Z"}]}
          """);

  private static Optional<Document> before() {
    String body = Json.write(SERVICE);
    return Optional.of(
        new Document(Kind.SERVICE, "db", 1, body, new Actor.Tocsin(), Instant.EPOCH, false));
  }

  @Test
  void aServiceThatIsSavedAsItStandsStaysAsItIs() {
    assertThat(Service.parse(ServiceForm.of(SERVICE).json(before()))).isEqualTo(SERVICE);
  }

  @Test
  void whatOnlyTimeAndContentNeedGoesWithThem() {
    Map<String, String> values = new TreeMap<>(ServiceForm.of(SERVICE).values());
    values.put("grouping", "key");

    assertThat(Service.parse(new ServiceForm(values).json(before())).groupBy()).isEmpty();
  }
}

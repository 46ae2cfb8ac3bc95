package tocsin.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FlavourTest {
  private static final Pick PICK = new Pick(123, 1_790_000_000L);

  @Test
  void everyLanguageAsksForTheSameTenHosts() {
    assertThat(asked(new Graphite(1)))
        .contains("target=prod.*.*.host0012*.disk.sda.queue_depth&")
        .endsWith("&from=1789999700&until=1790000000");
    assertThat(asked(new PromQl(1)))
        .contains("query=disk_sda_queue_depth{host=~\"host0012.\"}&")
        .endsWith("&start=1789999700&end=1790000000&step=10");
    assertThat(asked(new MetricsQl(1)))
        .contains("query={__graphite__=\"prod.*.*.host0012*.disk.sda.queue_depth\"}&");
  }

  private static String asked(Flavour flavour) {
    return URLDecoder.decode(flavour.path(Question.GLOB, PICK), StandardCharsets.UTF_8);
  }
}

package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Limits against hold times, from the editor and back to it.
class GridPagesTest {
  private static final String FORM =
      "target=shop.errors&threshold=5&holdFor=1m&comparator=above&every=10s&title=Errors"
          + "&recoverAfter=0s&noDataChoice=keep_last&noDataAfter=10m&route=page&severity=sev2";

  @TempDir private Path data;
  private TestHouse house;

  @BeforeEach
  void open() {
    house = new TestHouse(data, Map.of());
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aPairIsChosenAndStandsInTheForm() {
    HttpResponse<String> begun = house.send("POST", "/monitors/compare", FORM);
    String place = begun.headers().firstValue("location").orElse("");
    assertThat(place).startsWith("/monitors/grid/");

    String shown =
        await().until(() -> house.send("GET", place, "").body(), b -> b.contains("<table"));
    assertThat(shown).contains("0 alerts", "value=\"5|1m\"", "as it stands in the form");

    String form = house.send("POST", place + "/pick", "pick=6.25%7C5m").body();
    assertThat(form)
        .contains("name=\"threshold\"", "value=\"6.25\"", "<option value=\"5m\" selected");
  }

  @Test
  void whatIsNoMonitorYetIsNotCompared() {
    assertThat(house.send("POST", "/monitors/compare", "target=shop.errors").body())
        .contains("What to watch");
  }

  @Test
  void aGridThatIsNotThereIsMissing() {
    assertThat(house.send("GET", "/monitors/grid/99", "").statusCode()).isEqualTo(404);
  }
}

package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Downtimes by their pages and by the API.
class DowntimePagesTest {
  @TempDir private Path data;
  private TestHouse house;

  @BeforeEach
  void open() {
    house = new TestHouse(data, Map.of());
    house.api("PUT", "/teams/shop", "{}");
    house.api("PUT", "/services/shop", "{\"team\":\"shop\"}");
    house.api(
        "PUT",
        "/monitors/errors",
        """
        {"title":"Errors","service":"shop","target":"shop.errors","comparator":"above",
         "threshold":1,"severity":"SEV2","route":"page"}
        """);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void oneIsMadeListedCancelledAndBroughtBack() {
    assertThat(page("/downtimes")).contains("Make the first one");

    HttpResponse<String> made =
        post(
            "/downtimes/new/save",
            "revision=0&id=&why=Database+moves&monitors=service%3Ashop&scope=host%3Adb-*&how=once"
                + "&zone=Europe%2FMadrid&from=2030-06-06T22%3A00&until=2030-06-07T02%3A00&tell=true");

    assertThat(made.headers().firstValue("location"))
        .hasValue("/downtimes/database-moves?did=saved");
    assertThat(page("/downtimes"))
        .contains("Database moves", "monitors with service:shop, only host:db-*", "planned");
    assertThat(house.api("GET", "/downtimes/database-moves", "").toString())
        .contains("2030-06-06T20:00:00Z");

    post("/downtimes/database-moves/cancel", "");
    assertThat(page("/downtimes")).doesNotContain("Database moves");

    post("/downtimes/database-moves/restore", "revision=0");
    assertThat(page("/downtimes")).contains("Database moves");
  }

  @Test
  void aMonitorIsMutedFromItsPageUntilSomebodyEndsIt() {
    post("/monitors/errors/mute", "time=open");

    String shown = page("/monitors/errors");
    assertThat(shown).contains("until somebody says otherwise", "End it");
    String id = shown.replaceAll("(?s).*name=\"downtime\" value=\"([^\"]+)\".*", "$1");

    post("/monitors/errors/unmute", "downtime=" + id);
    assertThat(page("/monitors/errors")).doesNotContain("until somebody says otherwise");
  }

  @Test
  void whatIsWrongWithOneIsSaidBesideWhatWasWritten() {
    String again =
        post(
                "/downtimes/new/save",
                "revision=0&id=&why=Moves&monitors=*&scope=prod&how=recurring&zone=UTC"
                    + "&from=2030-06-06T22%3A00&duration=2h&rule=FREQ%3DHOURLY")
            .body();

    assertThat(again).contains("has no key", "FREQ=HOURLY");
  }

  @Test
  void everyFaultOfADocumentIsNamedAtOnce() {
    HttpResponse<String> refused =
        house.send(
            "PUT",
            "/api/v1/downtimes/x",
            """
            {"monitors":{},"scope":"env:a OR env:b","from":"2030-06-06T22:00:00Z"}
            """);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("monitors", "an OR stands in brackets", "untilISay");
  }

  @Test
  void aTemplateWithAFaultIsRefusedWithItsPlace() {
    HttpResponse<String> refused =
        house.send(
            "PUT",
            "/api/v1/monitors/errors",
            """
            {"title":"Errors","service":"shop","target":"shop.errors","comparator":"above",
             "threshold":1,"severity":"SEV2","route":"page","message":"at {{valu}}"}
            """);

    assertThat(refused.body())
        .contains("line 1, column 4", "unknown variable 'valu'", "did you mean 'value'?");
  }

  private String page(String path) {
    return house.send("GET", path, "").body();
  }

  private HttpResponse<String> post(String path, String form) {
    return house.send("POST", path, form);
  }
}

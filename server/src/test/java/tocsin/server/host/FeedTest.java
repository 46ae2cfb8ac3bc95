package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A calendar program reads shifts with nothing but a secret address.
class FeedTest {
  private static final Pattern ADDRESS = Pattern.compile("value=\"(/ical/tf_[0-9a-f]{64}\\.ics)\"");

  @TempDir private Path data;
  private TestHouse house;

  @BeforeEach
  void open() {
    house = new TestHouse(data, Map.of());
    house.api("PUT", "/users/ana", "{\"name\":\"Ana Ruiz\"}");
    house.api(
        "PUT",
        "/schedules/shop",
        "{\"name\":\"Shop\",\"zone\":\"UTC\",\"layers\":[{\"start\":\"2026-01-05T09:00\",\"turn\":\"7d\","
            + "\"people\":[\"ana\"],\"restrictions\":[{\"start\":\"09:00\",\"duration\":\"8h\"}]}]}");
  }

  @AfterEach
  void close() {
    house.close();
  }

  private String made() {
    String page = house.send("POST", "/calendars", "of=schedule%2Fshop&act=make").body();
    Matcher address = ADDRESS.matcher(page);
    assertThat(address.find()).isTrue();
    return address.group(1);
  }

  private HttpResponse<String> read(String path, String known) throws Exception {
    try (HttpClient nobody = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(house.address() + path));
      if (!known.isEmpty()) {
        request.header("if-none-match", known);
      }
      return nobody.send(request.build(), BodyHandlers.ofString());
    }
  }

  @Test
  void whoeverHasTheAddressReadsTheShiftsAndIsToldWhenNothingChanged() throws Exception {
    String path = made();
    HttpResponse<String> first = read(path, "");

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("content-type").orElse("")).startsWith("text/calendar");
    assertThat(first.body())
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .contains("SUMMARY:Ana Ruiz on call: Shop\r\n", "/schedules/shop\r\n");
    String tag = first.headers().firstValue("etag").orElse("");
    assertThat(read(path, tag).statusCode()).isEqualTo(304);
    assertThat(read(path, "W/" + tag).body()).isEmpty();

    house.api(
        "POST",
        "/schedules/shop/overrides",
        "{\"who\":\"ana\",\"from\":\"2026-12-24T00:00\",\"until\":\"2026-12-24T09:00\"}");

    assertThat(read(path, tag).statusCode()).isEqualTo(200);
  }

  @Test
  void aResetAddressReadsNothingAnyMoreAndOnlyItsHashIsKept() throws Exception {
    String old = made();
    String fresh = made();

    assertThat(read(old, "").statusCode()).isEqualTo(404);
    assertThat(read(fresh, "").statusCode()).isEqualTo(200);
    try (var files = Files.walk(data)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().equals("feeds.json")).toList()) {
        assertThat(Files.readString(file)).doesNotContain(fresh.substring(6, 40));
      }
    }
    house.send("POST", "/calendars", "of=schedule%2Fshop&act=end");
    assertThat(read(fresh, "").statusCode()).isEqualTo(404);
    assertThat(read("/ical/tf_0.ics", "").statusCode()).isEqualTo(404);
  }

  @Test
  void theApiMakesAndEndsCalendarsOfPeople() throws Exception {
    String path = house.api("POST", "/users/ana/calendar", "").path("path").asString();

    assertThat(read(path, "").body()).contains("SUMMARY:On call: Shop\r\n");
    house.api("DELETE", "/users/ana/calendar", "");
    assertThat(read(path, "").statusCode()).isEqualTo(404);
    assertThat(house.send("POST", "/api/v1/users/zoe/calendar", "").statusCode()).isEqualTo(404);
  }

  @Test
  void nobodyMakesTheCalendarOfSomebodyElse() {
    assertThat(house.send("POST", "/calendars", "of=user%2Fana&act=make").statusCode())
        .isEqualTo(404);
  }
}

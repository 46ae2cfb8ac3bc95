package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.server.settings.Key;
import tools.jackson.databind.JsonNode;

/// A layer from a calendar: fetched, pasted, refused, and shown.
class CalendarLayerTest {
  private final Instant today = RealWorld.clock().instant().truncatedTo(ChronoUnit.DAYS);

  @TempDir private Path data;

  @SuppressWarnings("NullAway.Init")
  private TestHouse house;

  @SuppressWarnings("NullAway.Init")
  private HttpServer calendars;

  @BeforeEach
  void open() throws IOException {
    calendars = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    calendars.createContext(
        "/",
        e -> {
          byte[] body = calendar().getBytes(StandardCharsets.UTF_8);
          e.sendResponseHeaders(
              e.getRequestURI().getPath().equals("/gone.ics") ? 404 : 200, body.length);
          e.getResponseBody().write(body);
          e.close();
        });
    calendars.start();
    house = new TestHouse(data, Map.of(Key.OUTBOUND_ALLOWED, "127.0.0.1"));
    house.api("PUT", "/users/ana", "{\"name\":\"Ana Ruiz\",\"email\":\"ana@example.org\"}");
    house.api("PUT", "/users/ben", "{\"name\":\"Ben Okafor\"}");
    put(rotation());
  }

  @AfterEach
  void close() {
    house.close();
    calendars.stop(0);
  }

  private String day(int ahead) {
    return today.plus(ahead, ChronoUnit.DAYS).toString().substring(0, 10);
  }

  /// Ana for a day from the day after tomorrow, and a picnic.
  private String calendar() {
    return """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//x
    BEGIN:VEVENT
    UID:1
    DTSTART;VALUE=DATE:%s
    SUMMARY:Payments
    ATTENDEE:mailto:ana@example.org
    END:VEVENT
    BEGIN:VEVENT
    UID:2
    DTSTART;VALUE=DATE:%s
    SUMMARY:Picnic
    END:VEVENT
    END:VCALENDAR
    """
        .formatted(day(2).replace("-", ""), day(5).replace("-", ""));
  }

  private static String rotation() {
    return "{\"name\":\"Base\",\"start\":\"2026-01-05T09:00\",\"turn\":\"7d\",\"people\":[\"ben\"]}";
  }

  private void put(String layers) {
    house.api(
        "PUT",
        "/schedules/shop",
        "{\"name\":\"Shop\",\"zone\":\"Europe/Berlin\",\"layers\":[" + layers + "]}");
  }

  private String url(String file) {
    return "http://127.0.0.1:" + calendars.getAddress().getPort() + "/" + file;
  }

  private JsonNode layer() {
    return house.api("GET", "/schedules/shop", "").at("/body/layers/1/calendar");
  }

  private void putCalendar(String address) {
    put(
        rotation()
            + ",{\"name\":\"Team\",\"start\":\"2026-01-05T09:00\",\"calendar\":{\"address\":\""
            + address
            + "\"}}");
  }

  @Test
  void anAddressIsReadSoonAndWhatItSaysIsPartOfTheSchedule() {
    putCalendar(url("team.ics"));

    await().until(() -> layer().path("shifts").size() == 1);
    assertThat(layer().at("/shifts/0/user").asString()).isEqualTo("ana");
    assertThat(layer().at("/strangers/0").asString()).isEqualTo("Picnic");
    String page = house.send("GET", "/schedules/shop?day=" + day(2), "").body();
    assertThat(page).contains("Calendar, 1 person", "names nobody in some events", "Picnic");
    assertThat(house.api("GET", "/lint", "").path("items").findValuesAsString("check"))
        .contains("calendar_stranger");
  }

  @Test
  void oneThatCannotBeReadIsShown() {
    putCalendar(url("gone.ics"));

    await().until(() -> layer().at("/stale/why").asString("").equals("HTTP 404"));
    assertThat(house.send("GET", "/schedules/shop", "").body())
        .contains("cannot be read since", "Nothing of it is known. HTTP 404");
  }

  private String posted(String act, String field, String value) {
    return house
        .send(
            "POST",
            "/schedules/shop/calendar",
            "act="
                + act
                + "&name=Team&"
                + field
                + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8))
        .body();
  }

  @Test
  void aPastedTextIsPreviewedThenSavedAndSurvivesADraft() {
    String preview = posted("preview", "text", calendar());

    assertThat(preview).contains("1 shift changes hands", "Ana Ruiz (1 shift)", "Picnic");
    assertThat(house.api("GET", "/schedules/shop", "").path("revision").asInt()).isEqualTo(1);

    posted("save", "text", calendar());
    assertThat(layer().path("shifts")).hasSize(1);
    var moved = house.send("POST", "/schedules/shop/layers/1", "act=lower");
    String draft = moved.headers().firstValue("location").orElseThrow();
    assertThat(draft.length()).isLessThan(1_000);
    assertThat(house.send("GET", draft, "").body()).contains("Pasted calendar, 1 person");
    assertThat(house.send("GET", "/schedules/shop/layers/1", "").statusCode()).isEqualTo(303);
  }

  @Test
  void whatIsNoCalendarOrStandsInsideTheNetworkIsRefused() {
    assertThat(posted("save", "text", "hello")).contains("cannot be read: no calendar");
    assertThat(posted("preview", "address", "http://10.0.0.1/x.ics"))
        .contains("10.0.0.1 is an internal address");
    assertThat(posted("save", "address", "")).contains("Give the address of a calendar");
  }
}

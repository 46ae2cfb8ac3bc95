package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.ground.json.Json;
import tocsin.server.settings.Key;
import tools.jackson.databind.JsonNode;

/// Whoever is asked to take a shift hears of it, with a link to where it is answered, and whoever
/// asked hears what became of it.
class CoverToldTest {
  @TempDir private Path data;
  private final BlockingQueue<JsonNode> notes = new LinkedBlockingQueue<>();
  private HttpServer receiver;
  private TestHouse house;

  @BeforeEach
  void open() throws Exception {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          notes.add(Json.tree(new String(body, StandardCharsets.UTF_8)));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    receiver.start();
    house = new TestHouse(data, Map.of(Key.OUTBOUND_ALLOWED, "127.0.0.1"));
    person("ana", "Ana");
    person("ben", "Ben");
    house.api(
        "PUT",
        "/schedules/shop",
        "{\"name\":\"Shop\",\"zone\":\"UTC\",\"layers\":[{\"start\":\"%sT00:00\",\"turn\":\"24h\",\"people\":[\"ana\",\"ben\"]}]}"
            .formatted(today()));
  }

  @AfterEach
  void close() {
    house.close();
    receiver.stop(0);
  }

  /// Somebody whose quiet hours are not now, whenever that is.
  private void person(String id, String name) {
    LocalTime quiet =
        LocalTime.ofInstant(RealWorld.clock().instant(), ZoneOffset.UTC)
            .plusHours(8)
            .truncatedTo(ChronoUnit.HOURS);
    house.api(
        "PUT",
        "/users/" + id,
        "{\"name\":\"%s\",\"quiet\":\"%s-%s\",\"contacts\":[{\"kind\":\"webhook\",\"id\":\"hook\",\"address\":\"http://127.0.0.1:%d/\"}],\"notices\":{\"rules\":[{\"when\":\"on\",\"contact\":\"hook\"}]}}"
            .formatted(name, quiet, quiet.plusHours(1), receiver.getAddress().getPort()));
  }

  private static LocalDate today() {
    return LocalDate.ofInstant(RealWorld.clock().instant(), ZoneOffset.UTC);
  }

  private JsonNode heard() throws InterruptedException {
    JsonNode note = notes.poll(20, TimeUnit.SECONDS);
    assertThat(note).isNotNull();
    return note;
  }

  @Test
  void whoeverIsAskedAndWhoeverAskedAreTold() throws Exception {
    LocalDate day = today().plusDays(4);
    String id =
        house
            .api(
                "POST",
                "/schedules/shop/covers",
                "{\"who\":\"ana\",\"from\":\"%sT00:00\",\"until\":\"%sT00:00\",\"of\":[\"ben\"]}"
                    .formatted(day, day.plusDays(1)))
            .path("id")
            .asString("");

    JsonNode asked = heard();
    assertThat(asked.path("to").asString("")).isEqualTo("ben");
    assertThat(asked.path("title").asString("")).isEqualTo("Ana asks you to take a shift for Shop");
    assertThat(asked.toString()).contains(house.address() + "/schedules/shop#covers");

    house.api("POST", "/covers/" + id + "/decline", "{\"who\":\"ben\"}");
    JsonNode became = heard();
    assertThat(became.path("to").asString("")).isEqualTo("ana");
    assertThat(became.path("title").asString("")).isEqualTo("Ben cannot take your shift for Shop");
    assertThat(house.api("GET", "/users/ana/notices", "").at("/items/0/about/0").asString(""))
        .isEqualTo("became " + id);
  }
}

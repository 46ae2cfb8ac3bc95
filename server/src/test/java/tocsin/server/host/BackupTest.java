package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.server.backup.Restore;
import tools.jackson.databind.JsonNode;

/// A backup of a whole server under load, brought back elsewhere.
class BackupTest {
  private final long now = RealWorld.clock().instant().getEpochSecond() / 60 * 60;
  private static final int SERIES = 500;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  private Path folder;

  private final AtomicBoolean stop = new AtomicBoolean();

  @Test
  void everythingThatWasThereBeforeTheBackupIsThereAfterTheRestore() throws Exception {
    JsonNode before;
    String points;
    Path made;
    try (TestHouse house = new TestHouse(folder.resolve("data"), Map.of())) {
      saveAService(house);
      house.api("POST", "/incidents", "{\"service\":\"checkout\",\"title\":\"It is down\"}");
      send(house, "kept", now - 600, 5);
      await().until(() -> raw(house).size() == SERIES);
      before = house.api("GET", "/incidents/INC-1", "");
      points = raw(house).toString();
      Thread load = Thread.ofPlatform().start(() -> keepSending(house));

      JsonNode done = house.api("POST", "/backup", "{\"name\":\"nightly\"}");

      stop.set(true);
      load.join();
      assertThat(done.path("state").asString()).isEqualTo("done");
      made = Path.of(done.path("folder").asString());
      assertThat(house.send("POST", "/api/v1/backup", "{\"name\":\"nightly\"}").statusCode())
          .isEqualTo(409);
      assertThat(house.send("POST", "/api/v1/backup", "{\"name\":\"../x\"}").statusCode())
          .isEqualTo(400);
      assertThat(house.send("GET", "/api/v1/backup/other", "").statusCode()).isEqualTo(404);
    }
    new Restore(made, folder.resolve("elsewhere")).run();

    try (TestHouse house = new TestHouse(folder.resolve("elsewhere"), Map.of())) {
      assertThat(raw(house)).hasToString(points);
      assertThat(house.api("GET", "/incidents/INC-1", "")).isEqualTo(before);
      assertThat(house.send("GET", "/metrics", "").body())
          .contains("tocsin_log_records_lost 0.0", "tocsin_files_quarantined 0.0");
    }
  }

  private static void saveAService(TestHouse house) {
    house.api("PUT", "/users/ana", "{}");
    house.api("PUT", "/teams/payments", "{\"name\":\"Payments\",\"members\":[\"ana\"]}");
    house.api(
        "PUT",
        "/policies/payments",
        "{\"steps\":[{\"delay\":\"5m\",\"targets\":[{\"user\":\"ana\"}]}]}");
    house.api(
        "PUT",
        "/services/checkout",
        "{\"name\":\"Checkout\",\"team\":\"payments\",\"policy\":\"payments\"}");
  }

  private List<String> raw(TestHouse house) {
    String path = "/render?target=kept.*&from=" + (now - 660) + "&until=" + now + "&format=raw";
    return house.send("GET", path, "").body().lines().toList();
  }

  private static void send(TestHouse house, String root, long from, int points) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < SERIES; i++) {
      for (int p = 0; p < points; p++) {
        lines.add(root + ".s" + i + " " + i * p + " " + (from + p * 60L));
      }
    }
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), house.carbonPort());
        OutputStream out = socket.getOutputStream()) {
      out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.US_ASCII));
    }
  }

  private void keepSending(TestHouse house) {
    try {
      for (int i = 0; !stop.get(); i++) {
        send(house, "load" + i % 50, now - 600, 10);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

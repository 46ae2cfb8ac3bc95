package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// Senders of names that never end do not bring a server with half a gigabyte of heap down: what is
/// beyond the limits is refused, counted and said, and what is known goes on.
class SmallHeapTest {
  private static final int SERIES = 2_000_000;
  private static final int BEYOND = 100_000;
  private static final int AT_ONCE = 20_000;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir private Path data;
  private final long now = Instant.now().getEpochSecond();

  private static ServerProcess server(Path data) throws IOException {
    return new ServerProcess(
        data, List.of("-Xmx512m", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError"));
  }

  private String line(int i) {
    return "prod.zone%d.web%05d.core%d.user %d %d\n".formatted(i % 7, i / 20, i % 20, i, now);
  }

  @Test
  void twoMillionSeriesAreTakenAndTheRestIsRefused() throws Exception {
    try (ServerProcess server = server(data)) {
      server.start();
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.carbonPort())) {
        OutputStream out = socket.getOutputStream();
        for (int i = 0; i < SERIES + BEYOND; i += AT_ONCE) {
          var lines = new StringBuilder();
          for (int j = i; j < i + AT_ONCE; j++) {
            lines.append(line(j));
          }
          out.write(lines.toString().getBytes(StandardCharsets.US_ASCII));
        }
        // One that is known goes on.
        out.write(line(3).replace(" 3 ", " 77 ").getBytes(StandardCharsets.US_ASCII));
      }
      await().atMost(PATIENCE).until(() -> lines(server) == SERIES + BEYOND + 1);

      JsonNode series = ingest(server).path("limits").path("series");
      assertThat(series.path("used").asInt()).isEqualTo(SERIES);
      assertThat(series.path("refused").asInt()).isBetween(BEYOND, BEYOND + 1_000);
      assertThat(ingest(server).path("sources").get(0).path("newSeriesRefused").asInt())
          .isBetween(BEYOND, BEYOND + 1_000);
      assertThat(server.send("GET", path(3), "").body()).contains("77.0");
      assertThat(server.isAlive()).isTrue();
      assertThat(Files.readString(server.log())).contains("the first new series is refused");
    }
  }

  @Test
  void namesThatWouldFillTheHeapAreRefusedBeforeTheyDo() throws Exception {
    try (ServerProcess server = server(data)) {
      server.start("--memory-budget=256M");
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.carbonPort())) {
        OutputStream out = socket.getOutputStream();
        String tail = ".a-part-that-is-long-and-of-its-own-each-time-%d".repeat(30);
        for (int i = 0; i < BEYOND; i++) {
          String name = "n" + i + tail.replace("%d", Integer.toString(i));
          out.write((name + " 1 " + now + "\n").getBytes(StandardCharsets.US_ASCII));
        }
      }
      await().atMost(PATIENCE).until(() -> lines(server) == BEYOND);

      assertThat(ingest(server).path("plaintext").path("notKept").path("too_many_series").asInt())
          .isGreaterThan(1_000);
      assertThat(server.send("GET", "/metrics/find?query=n77.*", "").statusCode()).isEqualTo(200);
      assertThat(server.isAlive()).isTrue();
      assertThat(Files.readString(server.log())).contains("no memory for more series");
    }
  }

  private String path(int i) {
    return "/render?from=-10min&format=raw&target=" + line(i).substring(0, line(i).indexOf(' '));
  }

  private static long lines(ServerProcess server) throws IOException, InterruptedException {
    return ingest(server).path("plaintext").path("lines").asLong();
  }

  private static JsonNode ingest(ServerProcess server) throws IOException, InterruptedException {
    return Json.tree(server.send("GET", "/ingest", "").body());
  }
}

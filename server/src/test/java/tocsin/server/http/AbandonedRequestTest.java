package tocsin.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.server.live.LiveHub;
import tocsin.server.secret.Secrets;

class AbandonedRequestTest {
  private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch abandoned = new CountDownLatch(1);

  /// Works until nobody waits for the answer any more.
  private WebAnswer work(WebRequest request) {
    asked.countDown();
    while (!request.isAbandoned().getAsBoolean()) {
      Thread.onSpinWait();
    }
    abandoned.countDown();
    return WebAnswer.text(503, "");
  }

  @Test
  void aServiceLearnsThatTheClientHasHungUp(@TempDir Path data) throws Exception {
    var secrets = new Secrets(data.resolve("secrets.json"), new Random(1));
    try (var door =
        new HttpDoor(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            List.of(Route.open("/work", this::work)),
            secrets,
            InstantSource.fixed(NOW),
            new HttpDoor.Screening((s, t, w) -> t, new LiveHub(NOW), () -> ""))) {
      try (Socket client = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
        client
            .getOutputStream()
            .write("GET /work HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
      }
      assertThat(abandoned.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }
}

package tocsin.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebParts;
import tocsin.ground.web.WebRequest;
import tocsin.server.live.LiveHub;
import tocsin.server.secret.Secrets;

class SendingTest {
  private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");
  private static final int PART = 1 << 16;
  private static final int ENDLESS = Integer.MAX_VALUE;

  private final AtomicInteger made = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicLong cut = new AtomicLong();
  private final CountDownLatch ended = new CountDownLatch(1);
  private int parts;
  private int size = PART;
  private int breaksAt = ENDLESS;
  private HttpDoor door;

  @BeforeEach
  void open(@TempDir Path data) {
    door =
        new HttpDoor(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            List.of(Route.open("/parts", this::answer)),
            new Secrets(data.resolve("secrets.json"), new Random(1)),
            InstantSource.fixed(NOW),
            new HttpDoor.Screening((s, t, w) -> t, new LiveHub(NOW), () -> "", cut));
  }

  @AfterEach
  void close() {
    door.close();
  }

  private WebAnswer answer(WebRequest request) {
    return WebAnswer.of(200, "text/plain", new Made());
  }

  private final class Made implements WebParts {
    @Override
    public Optional<ByteBuffer> next() {
      if (made.get() == breaksAt) {
        throw new IllegalStateException("the disk has gone");
      }
      if (made.get() == parts) {
        ended.countDown();
        return Optional.empty();
      }
      int bytes = size + made.getAndIncrement();
      return Optional.of(ByteBuffer.wrap("x".repeat(bytes).getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }

  private Socket asked(String method) throws IOException {
    Socket client = new Socket(InetAddress.getLoopbackAddress(), door.port());
    String head = method + " /parts HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    return client;
  }

  private String all(String method) throws Exception {
    try (Socket client = asked(method);
        InputStream in = client.getInputStream()) {
      String all = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
      return all;
    }
  }

  @Test
  void allPartsComeInTheirOrderAndThenTheEnd() throws Exception {
    parts = 5;

    String all = all("GET");

    assertThat(all).startsWith("HTTP/1.1 200").endsWith("\r\n0\r\n\r\n");
    String body = all.substring(all.indexOf("\r\n\r\n"));
    assertThat(body.chars().filter(c -> c == 'x').count()).isEqualTo(5 * PART + 10);
    assertThat(cut).hasValue(0);
  }

  @Test
  void whoeverAsksForTheHeadLetsNothingBeMade() throws Exception {
    parts = 5;

    assertThat(all("HEAD")).startsWith("HTTP/1.1 200");
    assertThat(made).hasValue(0);
  }

  @Test
  void whenAPartCannotBeMadeTheAnswerHasNoEndAndIsCounted() throws Exception {
    parts = ENDLESS;
    breaksAt = 3;

    String all = all("GET");

    assertThat(all).startsWith("HTTP/1.1 200").doesNotEndWith("0\r\n\r\n");
    door.close();
    assertThat(cut).hasValue(1);
  }

  @Test
  void nothingIsMadeAnyMoreForAClientThatHasGone() throws Exception {
    parts = ENDLESS;
    try (Socket client = asked("GET")) {
      client.getInputStream().readNBytes(3 * PART);
    }

    assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(cut).hasValue(0);
  }

  @Test
  void aClientThatDoesNotReadHoldsUpTheMaking() throws Exception {
    parts = ENDLESS;
    try (Socket client = asked("GET")) {
      client.getInputStream().readNBytes(PART);
      // What fits into the buffers of the network is made, and one part ahead of it.
      int before = -1;
      while (before < made.get()) {
        before = made.get();
        assertThat(closed.await(500, TimeUnit.MILLISECONDS)).isFalse();
      }
      assertThat(made.get()).isLessThan(1_000);
    }
  }

  /// What a network holds by itself is a few megabytes.
  @Test
  void nothingIsGivenBackBeforeTheLastPartIsOnItsWay() throws Exception {
    parts = 2;
    size = 1 << 25;
    try (Socket client = asked("GET");
        InputStream in = client.getInputStream()) {
      assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
      in.readNBytes(size / 2);
      assertThat(closed.getCount()).isEqualTo(1);

      in.readNBytes(size + size / 2);
      assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }
}

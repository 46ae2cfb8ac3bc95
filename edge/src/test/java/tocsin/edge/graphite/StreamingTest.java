package tocsin.edge.graphite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebBody;
import tocsin.ground.web.WebParts;
import tocsin.metrics.query.OverLimitException;
import tocsin.metrics.query.QueryLimits;

/// Long answers leave in parts; what they hold, and for how long.
class StreamingTest {
  private static final long NOON = OpenDoor.NOON;
  private static final int SERIES = 120;
  private static final String DAY = "/render?target=web.*&from=-1d&format=";

  private final AtomicLong now = new AtomicLong(NOON * 1_000);
  private final OpenDoor door = door(QueryLimits.DEFAULT, () -> Instant.ofEpochMilli(now.get()));

  private static OpenDoor door(QueryLimits limits, InstantSource clock) {
    var door = new OpenDoor(limits, clock);
    for (int i = 0; i < SERIES; i++) {
      door.with("web.h" + i, NOON - 10, i);
    }
    return door;
  }

  private static WebParts parts(WebAnswer answer) {
    assertThat(answer.status()).isEqualTo(200);
    return ((WebBody.Parts) answer.body()).parts();
  }

  @Test
  void aShortAnswerIsWhole() {
    WebAnswer answer = door.begun("/render?target=web.h1&from=-1h&format=json");

    assertThat(answer.body()).isInstanceOf(WebBody.Lent.class);
    assertThat(door.room().taken()).isZero();
  }

  /// Which is a third of the values of its series: the text of what is read together, a part that
  /// is made, and two on their way.
  @Test
  void aLongAnswerHoldsItsRoomUntilItIsClosed() {
    for (String format : new String[] {"json", "csv", "raw", "msgpack", "pickle", "rickshaw"}) {
      try (WebParts parts = parts(door.begun(DAY + format))) {
        assertThat(parts.next()).isPresent();
        assertThat(door.room().taken()).as(format).isBetween(1L, SERIES * 8_640L / 3);
      }
      assertThat(door.room().taken()).as(format).isZero();
    }
  }

  @Test
  void whatIsMadeWholeHoldsItsRoomUntilItIsSent() {
    try (WebParts parts = parts(door.begun(DAY + "dygraph"))) {
      assertThat(parts.next()).isPresent();
      assertThat(door.room().taken()).isGreaterThan(SERIES * 8_640L);
    }
    assertThat(door.room().taken()).isZero();
  }

  @Test
  void partsTogetherAreTheAnswer() {
    var all = new ByteArrayOutputStream();
    try (WebParts parts = parts(door.begun(DAY + "json"))) {
      Optional<ByteBuffer> part = parts.next();
      while (part.isPresent()) {
        byte[] bytes = new byte[part.get().remaining()];
        part.get().get(bytes);
        all.writeBytes(bytes);
        part = parts.next();
      }
    }
    assertThat(all.toString(StandardCharsets.UTF_8)).isEqualTo(door.get(DAY + "json").text());
    assertThat(door.get(DAY + "json&jsonp=f").text()).isEqualTo("f(" + all + ")");
  }

  @Test
  void theTimeThatAClientTakesToReadDoesNotCount() {
    try (WebParts parts = parts(door.begun(DAY + "json"))) {
      Optional<ByteBuffer> part = parts.next();
      while (part.isPresent()) {
        now.addAndGet(Duration.ofSeconds(20).toMillis());
        part = parts.next();
      }
    }
  }

  @Test
  void theTimeThatIsWorkedCountsInTheMiddleAsWell() {
    var step = new AtomicLong();
    OpenDoor slow =
        door(QueryLimits.DEFAULT, () -> Instant.ofEpochMilli(now.getAndAdd(step.get())));
    try (WebParts parts = parts(slow.begun(DAY + "json"))) {
      step.set(Duration.ofSeconds(16).toMillis());
      assertThatThrownBy(
              () -> {
                while (parts.next().isPresent()) {}
              })
          .isInstanceOf(OverLimitException.class)
          .hasMessageContaining("max-query-seconds");
    }
    assertThat(slow.room().taken()).isZero();
  }
}

package tocsin.edge.graphite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.metrics.query.QueryLimits;

/// Small questions are answered where they are read, all others in the usual way.
class AtOnceTest {
  private static final int HOSTS = 20;
  private static final long TEN_SECONDS = 10_000;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.ofEpochSecond(OpenDoor.NOON));
  private final OpenDoor door = door();

  private OpenDoor door() {
    var open = new OpenDoor(QueryLimits.DEFAULT, now::get);
    for (int i = 0; i < HOSTS; i++) {
      open.with("web.h" + i, OpenDoor.NOON - 10, i);
    }
    return open;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/render?target=web.h1&from=-1d&format=json",
        "/render?target=web.h1&target=web.h2&from=-10min&format=raw",
        "/render/?target=sumSeries(web.h1*)&from=-1h&format=csv",
        "/render?target=movingAverage(web.h3,'5min')&from=-1h&format=json&maxDataPoints=100",
        "/render?target=web.h4&from=-10min&format=pickle",
        "/render?target=web.none&from=-1h&format=json",
        "/render?target=web.h1&from=-1h&format=json&jsonp=call"
      })
  void whatIsSmallIsAnsweredAtOnceAsEver(String address) {
    assertThat(door.atOnce(address))
        .hasValueSatisfying(answer -> {
          assertThat(answer.status()).isEqualTo(200);
          assertThat(answer.whole().bytes()).isEqualTo(door.get(address).bytes());
        });
    assertThat(door.room().taken()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/render?target=web.*&from=-10min&format=json", // more than 16 series
        "/render?target=web.h1*&from=-1d&format=json", // more than 16,384 values
        "/render?target=web.h1&from=-1h&format=json&explain=1",
        "/render?target=web.h1&from=-1h&format=dygraph",
        "/render?target=web.h1&from=-1h",
        "/render?target=web.h1&from=-1h&graphType=pie",
        "/render?target=aliasSub(web.h1,'(a%2B)%2B$','b')&from=-1h&format=json",
        "/render?target=grep(web.h1,'h1')&from=-1h&format=json",
        "/render?target=seriesByTag('name=~(a%2B)%2B$')&from=-1h&format=json",
        "/render?target=events(*)&from=-1h&format=json",
        "/render?target=sum(&from=-1h&format=json",
        "/render?target=web.h1&from=soon&format=json",
        "/metrics/find?query=web.*",
        "/version"
      })
  void allElseIsLeftToTheUsualWay(String address) {
    assertThat(door.atOnce(address)).isEmpty();
    assertThat(door.room().taken()).isZero();
  }

  @Test
  void whatTakesLongIsLeftToTheUsualWay() {
    var slow =
        new OpenDoor(
            QueryLimits.DEFAULT,
            () -> now.getAndUpdate(t -> t.plus(Duration.ofMillis(TEN_SECONDS))));
    slow.with("web.h1", OpenDoor.NOON - 10, 1);

    assertThat(slow.atOnce("/render?target=web.h1&from=-1h&format=json")).isEmpty();
    assertThat(slow.room().taken()).isZero();
  }
}

package tocsin.response.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.response.monitor.Monitors.above10;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class LooksTest {
  private static final Monitor QUICK = above10("\"every\": \"1s\"");
  private static final Monitor SLOW = above10("\"every\": \"30s\"");

  @Test
  void seeEverySecondToItsEnd() {
    Instant second = at("10:00:01");

    assertThat(Looks.seen(QUICK, second, second.plusMillis(90)).getEpochSecond())
        .isEqualTo(second.getEpochSecond() - 1);
    assertThat(Looks.seen(SLOW, second, second.plusMillis(90))).isEqualTo(second);
  }

  @Test
  void seeWhatIsNowAfterAPauseOfTheMachine() {
    assertThat(Looks.seen(QUICK, at("10:00:01"), at("10:00:09"))).isEqualTo(at("10:00:09"));
  }

  private static Instant at(String time) {
    return Instant.parse("2026-03-01T" + time + "Z");
  }
}

package tocsin.server.respond;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.ground.time.TimeRange;
import tocsin.server.respond.Strip.Look;
import tocsin.server.respond.Strip.Stretch;

class StripTest {
  private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");

  private static Stretch minutesAgo(long from, long until, Look look) {
    return new Stretch(
        new TimeRange(NOW.minusSeconds(from * 60), NOW.minusSeconds(until * 60)), look);
  }

  @Test
  void sixQuietHoursAreFortyFiveLowBars() {
    Strip strip = Strip.of(List.of(), NOW);

    assertThat(strip.fine().chars().filter(c -> c == 'M')).hasSize(45);
    assertThat(strip.said()).isEqualTo("Last 6 hours: no trouble");
  }

  @Test
  void theWorstOfABarDecidesHowItLooks() {
    Strip strip =
        Strip.of(List.of(minutesAgo(16, 0, Look.TROUBLED), minutesAgo(24, 0, Look.WARNED)), NOW);

    assertThat(strip.troubled().chars().filter(c -> c == 'M')).hasSize(2);
    assertThat(strip.warned().chars().filter(c -> c == 'M')).hasSize(1);
  }

  @Test
  void stretchesThatOverlapAreCountedOnce() {
    Strip strip =
        Strip.of(List.of(minutesAgo(30, 10, Look.TROUBLED), minutesAgo(20, 5, Look.TROUBLED)), NOW);

    assertThat(strip.said()).isEqualTo("Last 6 hours: 25 min in alert");
  }

  @Test
  void whatBeganBeforeTheSixHoursCountsFromTheirStart() {
    Strip strip = Strip.of(List.of(minutesAgo(500, 350, Look.SILENT)), NOW);

    assertThat(strip.said()).isEqualTo("Last 6 hours: 10 min without data");
  }
}

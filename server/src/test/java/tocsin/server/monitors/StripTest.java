package tocsin.server.monitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.words.MonitorId;

final class StripTest {
  private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
  private static final MonitorId ID = new MonitorId("m");

  @Test
  void aMonitorThatNeverFiredIsQuietInEveryBar() {
    Strip strip = Strip.of(List.of(), Instant.MIN, NOW);

    assertThat(bars(strip.quiet())).isEqualTo(48);
    assertThat(strip.firing()).isEmpty();
    assertThat(strip.said()).isEqualTo("Did not fire in 24 hours");
  }

  @Test
  void troubleShowsInEveryHalfHourThatItTouchesAndIsTwiceAsTall() {
    Strip strip = Strip.of(List.of(recovered(60), fired(100)), Instant.MIN, NOW);

    assertThat(bars(strip.firing())).isEqualTo(2);
    assertThat(strip.firing()).contains("v18");
    assertThat(strip.quiet()).contains("v9");
    assertThat(strip.said()).isEqualTo("Fired once in 24 hours");
  }

  @Test
  void whatBeganBeforeTheDayAndGoesOnFillsAllOfIt() {
    Strip strip = Strip.of(List.of(fired(3_000)), Instant.MIN, NOW);

    assertThat(bars(strip.firing())).isEqualTo(48);
    assertThat(strip.said()).isEqualTo("Fires for more than 24 hours");
  }

  @Test
  void beforeItWasMadeNothingIsKnown() {
    Strip strip = Strip.of(List.of(), NOW.minus(Duration.ofHours(1)), NOW);

    assertThat(bars(strip.quiet())).isEqualTo(3);
    assertThat(bars(strip.unknown())).isEqualTo(45);
  }

  private static long bars(String path) {
    return path.chars().filter(c -> c == 'M').count();
  }

  private static Happened fired(long minutesAgo) {
    return at(minutesAgo, new MonitorFact.Fired(ID, "a", 1, "> 0", NOW, List.of("a")));
  }

  private static Happened recovered(long minutesAgo) {
    return at(minutesAgo, new MonitorFact.Recovered(ID, NOW, "condition false for 5 s"));
  }

  private static Happened at(long minutesAgo, MonitorFact fact) {
    return new Happened(NOW.minus(Duration.ofMinutes(minutesAgo)), fact);
  }
}

package tocsin.edge.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.ground.web.Outbound.Reply;

class WebhookProgressTest {
  private static final Instant NOW = Instant.parse("2026-01-15T03:00:00Z");
  private static final Reply GOOD = new Reply(200, 0, "HTTP 200", false, "");
  private static final Reply BUSY = new Reply(503, 0, "HTTP 503", false, "");
  private static final Reply WRONG = new Reply(400, 0, "HTTP 400", false, "");

  private final WebhookProgress start = WebhookProgress.from(7);

  @Test
  void whatArrivedIsBehindIt() {
    WebhookProgress after = start.after(GOOD, 9, NOW);

    assertThat(after.position()).isEqualTo(9);
    assertThat(after.delivered()).isEqualTo(1);
    assertThat(after.isDue(NOW)).isTrue();
  }

  @Test
  void attemptsInVainComeFurtherApartAndHoldUpWhatFollows() {
    List<Long> waits = new ArrayList<>();
    WebhookProgress p = start;
    Instant now = NOW;
    for (int n = 0; n < 10; n++) {
      p = p.after(BUSY, 9, now);
      assertThat(p.position()).isEqualTo(7);
      assertThat(p.isDue(p.next().minusMillis(1))).isFalse();
      waits.add(Duration.between(now, p.next()).toSeconds());
      now = p.next();
    }
    assertThat(waits).containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 320L, 640L, 900L, 900L);
    assertThat(p.after(GOOD, 9, now).problem()).isEmpty();
  }

  @Test
  void aReceiverMayAskForMoreTimeUpToAnHour() {
    assertThat(start.after(new Reply(429, 120, "HTTP 429", false, ""), 9, NOW).next())
        .isEqualTo(NOW.plusSeconds(120));
    assertThat(start.after(new Reply(429, 99_999, "HTTP 429", false, ""), 9, NOW).next())
        .isEqualTo(NOW.plusSeconds(3_600));
  }

  @Test
  void threeThatWereGivenUpInARowSwitchItOffForADay() {
    WebhookProgress twice = start.after(WRONG, 8, NOW).after(WRONG, 9, NOW);
    assertThat(twice.isOff(NOW)).isFalse();
    assertThat(twice.after(GOOD, 10, NOW).after(WRONG, 11, NOW).isOff(NOW)).isFalse();

    WebhookProgress thrice = twice.after(WRONG, 10, NOW);

    assertThat(thrice.position()).isEqualTo(10);
    assertThat(thrice.dropped()).isEqualTo(3);
    assertThat(thrice.problem()).isEqualTo("HTTP 400");
    assertThat(thrice.isDue(NOW.plus(Duration.ofDays(1)).minusMillis(1))).isFalse();
    assertThat(thrice.isDue(NOW.plus(Duration.ofDays(1)))).isTrue();
    assertThat(thrice.on().isDue(NOW)).isTrue();
  }

  @Test
  void whatTheGuardRefusesIsGivenUp() {
    var inside = new Reply(0, 0, "10.0.0.1 is an internal address", true, "");
    assertThat(start.after(inside, 9, NOW).position()).isEqualTo(9);
  }
}

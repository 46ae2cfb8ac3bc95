package tocsin.edge.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SlackPausesTest {
  private static final Instant NOW = Instant.parse("2026-06-01T20:00:00Z");

  private final SlackPauses pauses = new SlackPauses();

  private void fails(int times) {
    for (int i = 0; i < times; i++) {
      pauses.heard("chat.update", new SlackAnswer.Later(Duration.ofSeconds(1), "HTTP 503"), NOW);
    }
  }

  @Test
  void aLimitHoldsItsMethodAndNoOther() {
    pauses.heard("chat.update", new SlackAnswer.Later(Duration.ofSeconds(30), "ratelimited"), NOW);

    assertThat(pauses.until("chat.update", NOW)).contains(NOW.plusSeconds(30));
    assertThat(pauses.until("chat.update", NOW.plusSeconds(30))).isEmpty();
    assertThat(pauses.until("auth.test", NOW)).isEmpty();
  }

  @Test
  void aSlackThatFailsThreeTimesIsLeftAloneLongerEachTime() {
    fails(3);
    assertThat(pauses.until("auth.test", NOW)).contains(NOW.plusSeconds(5));

    fails(1);
    assertThat(pauses.until("auth.test", NOW)).contains(NOW.plusSeconds(10));

    fails(20);
    assertThat(pauses.until("auth.test", NOW)).contains(NOW.plusSeconds(120));
  }

  @Test
  void anAnswerEndsIt() {
    fails(2);
    pauses.heard("chat.update", new SlackAnswer.Refused("not_in_channel", "not_in_channel"), NOW);
    fails(2);

    assertThat(pauses.until("auth.test", NOW)).isEmpty();
  }
}

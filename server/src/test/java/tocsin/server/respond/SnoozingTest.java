package tocsin.server.respond;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SnoozingTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void aMorningIsTheNextNineOClockOfTheReader() {
    Instant night = Instant.parse("2026-03-28T23:30:00Z");

    // The clocks go forward in that night.
    assertThat(Snoozing.morning(night, BERLIN)).isEqualTo(Instant.parse("2026-03-29T07:00:00Z"));
    assertThat(Snoozing.time("morning", night, BERLIN)).isEqualTo(Duration.ofMinutes(450));
  }

  @Test
  void atNineItIsTheMorningAfter() {
    Instant nine = Instant.parse("2026-01-15T08:00:00Z");

    assertThat(Snoozing.time("morning", nine, BERLIN)).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void aSpanIsTakenAsItIsWrittenAndWhatIsNoneIsNamed() {
    Instant now = Instant.parse("2026-01-15T08:00:00Z");

    assertThat(Snoozing.time("90 m", now, BERLIN)).isEqualTo(Duration.ofMinutes(90));
    assertThatThrownBy(() -> Snoozing.time("soon", now, BERLIN)).hasMessageContaining("'soon'");
  }
}

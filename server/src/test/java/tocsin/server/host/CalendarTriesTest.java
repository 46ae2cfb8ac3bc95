package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.ground.time.TimeRange;
import tocsin.response.oncall.Appointments;
import tocsin.response.oncall.Calendar;
import tocsin.response.oncall.Shift;
import tocsin.response.words.UserId;
import tocsin.server.oncall.CalendarReading.Outcome;

/// A calendar that fails keeps its copy, and says so when it is more than a breath.
class CalendarTriesTest {
  private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
  private static final Shift SHIFT =
      new Shift(new TimeRange(NOW, NOW.plusSeconds(3_600)), new UserId("ana"));
  private static final Outcome READ = new Outcome.Read(new Appointments(List.of(SHIFT), List.of()));
  private static final Outcome FAILED = new Outcome.Unread("HTTP 503");

  private static Calendar calendar(Shift... shifts) {
    return new Calendar(
        "c", new Calendar.Source.Fixed(), List.of(shifts), List.of(), Optional.empty());
  }

  @Test
  void theThirdFailureIsToldWithWhenItWasRightLastAndTheCopyStays() {
    Calendar copy = calendar(SHIFT);
    CalendarTries tries = CalendarTries.none().after(READ, NOW);
    for (int i = 1; i <= 2; i++) {
      tries = tries.after(FAILED, NOW.plusSeconds(300L * i));
      assertThat(tries.told(copy, FAILED, NOW)).isEqualTo(copy);
    }
    tries = tries.after(FAILED, NOW.plusSeconds(900));

    Calendar told = tries.told(copy, FAILED, NOW.plusSeconds(900));
    assertThat(told.shifts()).containsExactly(SHIFT);
    assertThat(told.stale()).contains(new Calendar.Stale(NOW, "HTTP 503"));
    assertThat(tries.told(told, FAILED, NOW.plusSeconds(1_200))).isEqualTo(told);
    assertThat(tries.after(READ, NOW).told(told, READ, NOW)).isEqualTo(copy);
  }

  @Test
  void oneThatWasNeverReadIsToldAtOnce() {
    assertThat(CalendarTries.none().after(FAILED, NOW).told(calendar(), FAILED, NOW).stale())
        .isPresent();
  }

  @Test
  void itIsReadEveryQuarterOfAnHourAndSoonerAfterAFailure() {
    assertThat(CalendarTries.none().isDue(NOW)).isTrue();
    assertThat(CalendarTries.none().after(READ, NOW).next()).isEqualTo(NOW.plusSeconds(900));
    assertThat(CalendarTries.none().after(FAILED, NOW).next()).isEqualTo(NOW.plusSeconds(300));
  }
}

package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrokenMorningsTest {
  private static final List<ZoneId> ZONES =
      List.of(ZoneId.of("Europe/Berlin"), ZoneId.of("America/New_York"));

  private final BrokenMornings mornings = new BrokenMornings();

  private List<String> due(String at, boolean isCounted) {
    List<ZonedDateTime> due = mornings.due(ZONES, isCounted, Instant.parse(at));
    mornings.done(due);
    return due.stream().map(d -> d.getZone().getId()).toList();
  }

  @Test
  void eachZoneIsLookedAtOnceADayFromEightOnItsClockOn() {
    assertThat(due("2026-01-05T06:59:00Z", true)).isEmpty();
    assertThat(due("2026-01-05T07:00:00Z", true)).containsExactly("Europe/Berlin");
    assertThat(due("2026-01-05T07:01:00Z", true)).isEmpty();
    assertThat(due("2026-01-05T13:00:00Z", true)).containsExactly("America/New_York");
    assertThat(due("2026-01-06T07:00:00Z", true)).containsExactly("Europe/Berlin");
  }

  @Test
  void whatIsNotCountedYetIsWaitedForUntilNoon() {
    assertThat(due("2026-01-05T07:00:00Z", false)).isEmpty();
    assertThat(due("2026-01-05T10:59:00Z", false)).isEmpty();
    assertThat(due("2026-01-05T11:00:00Z", false)).containsExactly("Europe/Berlin");
  }

  @Test
  void aStartInTheEveningTellsNothingThatDay() {
    assertThat(due("2026-01-05T19:00:00Z", true)).containsExactly("America/New_York");
  }
}

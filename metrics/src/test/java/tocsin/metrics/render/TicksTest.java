package tocsin.metrics.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicksTest {
  private static List<String> labels(String from, String until, String form, int most) {
    var drawing =
        new Drawing(
            600,
            300,
            "",
            Instant.parse(from).getEpochSecond(),
            Instant.parse(until).getEpochSecond(),
            ZoneId.of("Europe/Berlin"),
            Look.LIGHT,
            List.of(),
            List.of(),
            List.of());
    return Ticks.of(drawing, form, most).stream().map(Ticks.Tick::label).toList();
  }

  @Test
  void momentsAreRoundInTheZoneAndMidnightSaysTheDay() {
    assertThat(labels("2026-01-14T20:10:00Z", "2026-01-15T02:10:00Z", "", 6))
        .containsExactly("22:00", "23:00", "Thu 15 Jan", "01:00", "02:00", "03:00");
  }

  @Test
  void hoursStayRoundAcrossAChangeOfClocks() {
    assertThat(labels("2026-03-28T20:00:00Z", "2026-03-29T10:00:00Z", "", 5))
        .containsExactly("21:00", "Sun 29 Mar", "03:00", "06:00", "09:00", "12:00");
    assertThat(labels("2026-03-29T00:00:00Z", "2026-03-29T02:30:00Z", "%H", 4))
        .containsExactly("01", "03", "04");
  }

  @Test
  void weeksBeginOnMondays() {
    assertThat(labels("2026-01-01T00:00:00Z", "2026-01-31T00:00:00Z", "%a %d", 5))
        .containsExactly("Mon 05", "Mon 12", "Mon 19", "Mon 26");
  }

  @Test
  void decadesHaveYears() {
    assertThat(labels("1990-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "", 6))
        .hasSizeBetween(3, 7)
        .allMatch(l -> l.matches("\\d{4}"));
  }

  @Test
  void aFormMayHoldAnything() {
    assertThat(
            labels("2026-01-15T12:00:00Z", "2026-01-15T12:00:01Z", "%Y-%m-%d %H:%M %Z %q %% %", 1))
        .first()
        .isEqualTo("2026-01-15 13:00 CET %q % ");
  }
}

package tocsin.server.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.response.oncall.FinalSchedule;

class StretchTest {
  private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

  private static Scene on(String day, String zone) {
    return new Scene(
        Fixtures.HOLED,
        Fixtures.HOLED,
        new FinalSchedule(Fixtures.HOLED),
        new View("primary", Stretch.DAY, day, "", Draft.empty(1)),
        Fixtures.people(),
        new Moments(ZoneId.of(zone)),
        Optional.empty(),
        Fixtures.at("24T03:15"));
  }

  @Test
  void aDayIsOneDayAWeekBeginsOnMondayAndAMonthIsWholeWeeks() {
    assertThat(Stretch.DAY.first(THURSDAY)).isEqualTo(THURSDAY);
    assertThat(Stretch.DAY.end(THURSDAY)).isEqualTo("2026-11-27");
    assertThat(Stretch.WEEK.first(THURSDAY)).isEqualTo("2026-11-23");
    assertThat(Stretch.WEEK.end(THURSDAY)).isEqualTo("2026-11-30");
    assertThat(Stretch.MONTH.first(THURSDAY)).isEqualTo("2026-10-26");
    assertThat(Stretch.MONTH.end(THURSDAY)).isEqualTo("2026-12-07");
    assertThat(Stretch.MONTH.turned(THURSDAY, -1)).isEqualTo("2026-10-01");
  }

  @Test
  void anAddressThatSaysNothingIsAWeek() {
    assertThat(Stretch.of("")).isEqualTo(Stretch.WEEK);
    assertThat(Stretch.of("day")).isEqualTo(Stretch.DAY);
    assertThat(on("2026-11-26", "UTC").view().href())
        .isEqualTo("/schedules/primary?span=day&day=2026-11-26");
  }

  @Test
  void aDayHasAllLayersItsGapAndAsManyHoursAsItHas() {
    Grid saturday = new Grids(on("2026-11-28", "UTC")).all().getFirst();
    assertThat(saturday.days()).hasSize(24);
    assertThat(saturday.rows().stream().map(Grid.Row::name))
        .containsExactly("Who gets paged", "Overrides", "Weekends", "Weekdays");
    assertThat(saturday.rows().getFirst().blocks().stream().map(Block::says))
        .contains("No one Sat 28 Nov, 14:00 to 18:00, a gap");
    assertThat(new Grids(on("2026-10-25", "Europe/Berlin")).all().getFirst().days()).hasSize(25);
    assertThat(
            Titles.of(
                on("2026-11-28", "UTC").view(),
                new Moments(ZoneId.of("UTC")),
                Fixtures.at("24T03:15")))
        .isEqualTo("Saturday 28 November 2026");
  }
}

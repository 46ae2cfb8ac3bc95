package tocsin.server.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.server.oncall.Fixtures.ANA;
import static tocsin.server.oncall.Fixtures.BO;
import static tocsin.server.oncall.Fixtures.HOLED;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.ground.time.TimeRange;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.HolidayRule;
import tocsin.response.oncall.Holidays;
import tocsin.response.oncall.OnCall;
import tocsin.response.oncall.Schedule;
import tocsin.response.oncall.Schedule.Layer;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.UserId;

class LayerFormTest {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final UserId CYD = new UserId("cyd");

  @Test
  void aLayerThatIsNotTouchedStaysWhatItWas() {
    for (Layer layer : HOLED.layers()) {
      assertThat(LayerForm.of(layer, UTC).layer(Optional.of(layer), UTC)).isEqualTo(layer);
    }
  }

  @Test
  void anotherHandOverKeepsEverybodysPlace() {
    Layer layer = HOLED.layers().getFirst();
    LayerForm form = LayerForm.of(layer, UTC);
    LayerForm later =
        new LayerForm(
            form.name(),
            form.start(),
            "",
            "weekly",
            1,
            "d",
            "WEDNESDAY",
            "10:30",
            List.of("ana", "bo"),
            form.hours(),
            form.holidays());

    Layer changed = later.layer(Optional.of(layer), UTC);

    // 2026-01-05 is a Monday; the Wednesday before it is 2025-12-31.
    assertThat(changed.rotationStart()).isEqualTo(Instant.parse("2025-12-31T10:30:00Z"));
    assertThat(changed.people()).containsExactly(ANA, BO);
  }

  @Test
  void holidaysAreWrittenALineEachAndKept() {
    Layer layer = HOLED.layers().getFirst();
    Layer with =
        layer.with(
            new Holidays("Berlin", HolidayRule.SUNDAY, List.of("12-25 Christmas", "2026-04-03")));

    assertThat(LayerForm.of(with, UTC).holidays().days()).isEqualTo("12-25 Christmas\n2026-04-03");
    assertThat(LayerForm.of(with, UTC).layer(Optional.of(with), UTC)).isEqualTo(with);
    assertThat(Layers.about(with)).endsWith("2 holidays (Berlin) as on a Sunday");
  }

  private static Starters starters(UserId... people) {
    return new Starters(
        new ScheduleId("new"), "New", UTC, List.of(people), LocalDate.parse("2026-11-24"));
  }

  @Test
  void aWeekInTurnHasSomebodyAtEveryMoment() {
    Schedule weekly = starters(ANA, BO).weekly(DayOfWeek.TUESDAY, LocalTime.of(9, 0));
    var plan = new FinalSchedule(weekly);
    Instant early = Instant.parse("2026-11-24T03:00:00Z");

    assertThat(plan.gaps(new TimeRange(early, early.plus(Duration.ofDays(60))))).isEmpty();
    assertThat(plan.at(Instant.parse("2026-11-24T12:00:00Z")).map(OnCall::user)).contains(ANA);
    assertThat(plan.at(Instant.parse("2026-12-01T12:00:00Z")).map(OnCall::user)).contains(BO);
  }

  @Test
  void theSunIsFollowedByWhoeverHasDay() {
    Schedule sun =
        starters(ANA, BO, CYD)
            .followTheSun(
                List.of(
                    ZoneId.of("Europe/Berlin"),
                    ZoneId.of("Asia/Tokyo"),
                    ZoneId.of("America/Los_Angeles")));
    var plan = new FinalSchedule(sun);

    assertThat(plan.at(Instant.parse("2026-11-25T03:00:00Z")).map(OnCall::user)).contains(BO);
    assertThat(plan.at(Instant.parse("2026-11-25T11:00:00Z")).map(OnCall::user)).contains(ANA);
    assertThat(plan.at(Instant.parse("2026-11-25T20:00:00Z")).map(OnCall::user)).contains(CYD);
  }

  @Test
  void businessHoursLeaveTheNightAlone() {
    var plan = new FinalSchedule(starters(ANA).businessHours());

    assertThat(plan.at(Instant.parse("2026-11-25T12:00:00Z")).map(OnCall::user)).contains(ANA);
    assertThat(plan.at(Instant.parse("2026-11-25T03:00:00Z"))).isEmpty();
    assertThat(plan.at(Instant.parse("2026-11-28T12:00:00Z"))).isEmpty();
  }
}

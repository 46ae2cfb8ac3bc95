package tocsin.server.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.server.oncall.Fixtures.ANA;
import static tocsin.server.oncall.Fixtures.BO;
import static tocsin.server.oncall.Fixtures.HOLED;
import static tocsin.server.oncall.Fixtures.range;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.response.oncall.Figures;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.Handover;
import tocsin.response.oncall.PlanDiff;
import tocsin.response.oncall.ScheduleOverride;

class DiffWordsTest {
  private final DiffWords words = new DiffWords(Fixtures.people(), new Moments(ZoneId.of("UTC")));

  private static PlanDiff after(ScheduleOverride... more) {
    FinalSchedule next = new FinalSchedule(Draft.empty(1).plus(List.of(more)).on(HOLED));
    return PlanDiff.between(
        new FinalSchedule(HOLED), next, range("23T00:00", "30T00:00"), Fixtures.people()::zone);
  }

  @Test
  void saysWhichStretchChangesHandsAndWhoGainsIt() {
    PlanDiff diff = after(new ScheduleOverride.Swap(ANA, BO, range("25T18:00", "25T22:00")));

    assertThat(diff.handovers())
        .containsExactly(
            new Handover(range("25T18:00", "25T22:00"), Optional.of(ANA), Optional.of(BO)));
    assertThat(words.of(diff.handovers().getFirst()))
        .isEqualTo("Wed 25 Nov, 18:00 to 22:00: Bo Lind instead of Ana Ruiz");
    // 18:00 to 22:00 UTC is 03:00 to 07:00 in Tokyo, a night for Bo.
    assertThat(words.sums(diff))
        .containsExactly(
            "1 shift changes hands in the next 7 days",
            "4 h stay uncovered",
            "Ana Ruiz gets 4 h less",
            "Bo Lind gets 4 h more, 1 night more");
  }

  @Test
  void aCoveredGapIsNotOpenAnyMore() {
    PlanDiff diff = after(new ScheduleOverride.Add(BO, range("28T14:00", "28T18:00")));

    assertThat(diff.openBefore()).isEqualTo(Duration.ofHours(4));
    assertThat(diff.openAfter()).isZero();
    assertThat(words.of(diff.handovers().getFirst())).endsWith("Bo Lind where nobody was");
    assertThat(words.sums(diff)).startsWith("4 h become covered", "Every hour is covered then");
  }

  @Test
  void takingSomebodyOffOpensAGap() {
    PlanDiff diff = after(new ScheduleOverride.Remove(ANA, range("25T08:00", "25T10:00")));

    assertThat(words.of(diff.handovers().getFirst())).endsWith("nobody instead of Ana Ruiz");
    assertThat(words.sums(diff))
        .containsExactly("2 h become uncovered", "4 h stay uncovered", "Ana Ruiz gets 2 h less");
  }

  @Test
  void countsNightsAndWeekendsOnThePersonsOwnClock() {
    PlanDiff diff = after();
    Figures ana = diff.loads().getFirst().before();
    Figures bo = diff.loads().getLast().before();

    // Monday 09:00 to Saturday 14:00: five nights, fourteen hours of Saturday.
    assertThat(ana.nights()).isEqualTo(5);
    assertThat(ana.weekend()).isEqualTo(Duration.ofHours(14));
    // Monday before 09:00 UTC is day in Tokyo; Saturday 18:00 UTC is Sunday 03:00 there.
    assertThat(bo.nights()).isEqualTo(2);
    assertThat(bo.weekend()).isEqualTo(Duration.ofHours(21));
  }
}

package tocsin.server.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.server.oncall.Fixtures.ANA;
import static tocsin.server.oncall.Fixtures.BO;
import static tocsin.server.oncall.Fixtures.HOLED;
import static tocsin.server.oncall.Fixtures.range;

import org.junit.jupiter.api.Test;
import tocsin.ground.time.TimeRange;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.ScheduleOverride;

class ShiftMoveTest {
  private static final TimeRange WEEK = range("23T09:00", "28T14:00");
  private final FinalSchedule plan = new FinalSchedule(HOLED);

  @Test
  void aLongerShiftTakesWhatItGains() {
    assertThat(ShiftMove.of(plan, ANA, WEEK, range("23T09:00", "28T18:00")))
        .containsExactly(new ScheduleOverride.Add(ANA, range("28T14:00", "28T18:00")));
  }

  @Test
  void aShorterShiftGivesItsEndToWhoeverFollowsAndToNobodyBeforeAGap() {
    assertThat(ShiftMove.of(plan, ANA, WEEK, range("23T10:00", "28T12:00")))
        .containsExactly(
            new ScheduleOverride.Swap(ANA, BO, range("23T09:00", "23T10:00")),
            new ScheduleOverride.Remove(ANA, range("28T12:00", "28T14:00")));
  }

  @Test
  void aShiftThatIsWhereItWasChangesNothing() {
    assertThat(ShiftMove.of(plan, ANA, WEEK, WEEK)).isEmpty();
  }
}

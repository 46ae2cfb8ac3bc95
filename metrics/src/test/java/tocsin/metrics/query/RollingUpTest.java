package tocsin.metrics.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tocsin.metrics.retention.RollUp;
import tocsin.metrics.retention.RollUp.Method;

/// What whisper would make of finer slots, and what becomes of points that it has made before.
class RollingUpTest {
  private static final double NONE = Double.NaN;
  private static final RollUp HALF = new RollUp(0.5, Method.SUM);

  private static double[] threes(RollUp rule, long over, double... fine) {
    return RollingUp.rolledUp(fine, 3, rule, over);
  }

  @Test
  void aGroupNeedsItsShareOfKnownSlots() {
    assertThat(threes(HALF, 2, 1, 2, NONE, NONE, 4, NONE)).containsExactly(3, NONE);
  }

  @Test
  void pointsThatWereRolledUpElsewhereStandAsTheyAre() {
    assertThat(threes(HALF, 4, 7, NONE, NONE, NONE, NONE, NONE, 8, NONE, NONE, 1, 2, 3))
        .containsExactly(7, NONE, 8, 6);
    assertThat(threes(new RollUp(0, Method.AVG_ZERO), 2, 7, NONE, NONE, 8, NONE, NONE))
        .containsExactly(7, 8);
  }

  @Test
  void aSinglePointBesideDenseGroupsIsAPointLikeAnyOther() {
    assertThat(threes(HALF, 3, 1, 2, 3, 4, NONE, NONE, NONE, NONE, NONE))
        .containsExactly(6, NONE, NONE);
  }

  @Test
  void aPointOffTheFirstSlotIsAPointLikeAnyOther() {
    assertThat(threes(HALF, 2, NONE, 7, NONE, NONE, 8, NONE)).containsExactly(NONE, NONE);
  }

  @Test
  void aGroupThatGoesOnIsJudgedByTheRule() {
    assertThat(threes(HALF, 2, 7, NONE, NONE, 8, NONE, NONE, 9, NONE, NONE))
        .containsExactly(7, 8, NONE);
  }

  @Test
  void greatestAndLeastBySizeKeepTheirSign() {
    assertThat(threes(new RollUp(0, Method.ABSMAX), 1, 1, -5, 3)).containsExactly(-5);
    assertThat(threes(new RollUp(0, Method.ABSMIN), 1, -1, -5, 3)).containsExactly(-1);
  }
}

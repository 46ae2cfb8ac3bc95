package tocsin.metrics.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tocsin.metrics.block.MergePlan.Part;

class MergePlanTest {
  private static final long MIB = 1L << 20;
  private static final long HOUR = 3_600_000;
  private static final long DAY = 24 * HOUR;
  private static final MergePlan PLAN = MergePlan.USUAL;

  /// Blocks of these sizes in MiB, an hour apart.
  private static List<Part> hourly(double... sizes) {
    List<Part> parts = new ArrayList<>();
    for (double size : sizes) {
      int number = parts.size();
      parts.add(part(number, (long) (size * MIB), number * HOUR));
    }
    return parts;
  }

  private static Part part(long number, long bytes, long lastMillis) {
    return new Part(new NumberRange(number, number), bytes, lastMillis);
  }

  @Test
  void fewBlocksStayAsTheyAre() {
    assertThat(PLAN.next(List.of())).isEmpty();
    assertThat(PLAN.next(hourly(1, 1, 1, 1, 1, 1, 1))).isEmpty();
  }

  @Test
  void eightBlocksOfOneSizeAreMerged() {
    List<Part> blocks = hourly(5, 5, 6, 7, 5, 5, 6, 7);

    assertThat(PLAN.next(blocks)).isEqualTo(blocks);
  }

  @Test
  void theSmallestAreMergedFirst() {
    List<Part> blocks = hourly(60, 60, 60, 60, 60, 60, 60, 60, 1, 1, 1, 1, 1, 1, 1, 1);

    assertThat(PLAN.next(blocks)).isEqualTo(blocks.subList(8, 16));
  }

  @Test
  void aLargeBlockIsNotRewrittenForAFewSmallOnes() {
    assertThat(PLAN.next(hourly(60, 1, 1, 1, 1, 1, 1, 1))).isEmpty();
  }

  @Test
  void smallBlocksBetweenLargeOnesGoWithThem() {
    List<Part> blocks = hourly(60, 1, 60, 1, 60, 60, 1, 60, 1, 60);

    assertThat(PLAN.next(blocks)).isEqualTo(blocks.subList(0, 8));
  }

  @Test
  void tinyBlocksCountAsSmallOnes() {
    assertThat(PLAN.next(hourly(0.001, 0.9, 0.001, 0.002, 0.001, 0.5, 0.001, 0.001))).hasSize(8);
  }

  @Test
  void nothingButTinyBlocksAreMergedAsWell() {
    assertThat(PLAN.next(hourly(0.001, 0.002, 0.001, 0.002, 0.001, 0.002, 0.001, 0.001)))
        .hasSize(8);
  }

  @Test
  void noMergeSpansMoreThanAMonth() {
    List<Part> blocks = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      blocks.add(part(i, 100 * MIB, 5L * i * DAY));
    }
    // Seven of them end within 31 days of each other, and the eighth does not.
    assertThat(PLAN.next(blocks)).isEqualTo(blocks.subList(0, 7));
    assertThat(PLAN.next(blocks.subList(0, 7))).isEmpty();
  }

  @Test
  void noMergeIsLargerThanItMayBe() {
    MergePlan plan = new MergePlan(8, MIB, 31 * DAY, 70 * MIB);

    assertThat(plan.next(hourly(10, 10, 10, 10, 10, 10, 10, 10))).isEmpty();
    assertThat(plan.next(hourly(8, 8, 8, 8, 8, 8, 8, 8))).hasSize(8);
  }

  @Test
  void aYearOfSteadyBlocksLeavesFewAndRewritesEachPointAFewTimes() {
    List<Part> blocks = new ArrayList<>();
    long written = 0;
    long merged = 0;
    int most = 0;
    for (int i = 0; i < 365 * 24 * 4; i++) {
      blocks.add(part(i, 3 * MIB, i * HOUR / 4));
      written += 3 * MIB;
      merged += settle(blocks);
      most = Math.max(most, blocks.size());
    }
    assertThat(most).isLessThan(12 + 8 * 5);
    assertThat((double) merged / written).isLessThan(6);
  }

  @Test
  void blocksOfAllSizesLeaveFewAndRewriteEachPointAFewTimes() {
    long seed = 5;
    Random random = new Random(seed);
    List<Part> blocks = new ArrayList<>();
    long written = 0;
    long merged = 0;
    int most = 0;
    for (int i = 0; i < 5_000; i++) {
      long bytes = (long) (MIB * Math.exp(random.nextDouble() * 8 - 4));
      blocks.add(part(i, bytes, i * HOUR / 10));
      written += bytes;
      merged += settle(blocks);
      most = Math.max(most, blocks.size());
    }
    assertThat(most).as("seed %d", seed).isLessThan(80);
    assertThat((double) merged / written).as("seed %d", seed).isLessThan(6);
  }

  /// Merges until the plan is content.
  private static long settle(List<Part> blocks) {
    long merged = 0;
    for (List<Part> run = PLAN.next(blocks); !run.isEmpty(); run = PLAN.next(blocks)) {
      int at = blocks.indexOf(run.getFirst());
      long bytes = run.stream().mapToLong(Part::bytes).sum();
      Part whole =
          new Part(
              run.getFirst().numbers().through(run.getLast().numbers()),
              bytes,
              run.getLast().lastMillis());
      assertThat(blocks.subList(at, at + run.size())).isEqualTo(run);
      blocks.subList(at, at + run.size()).clear();
      blocks.add(at, whole);
      merged += bytes;
    }
    return merged;
  }
}

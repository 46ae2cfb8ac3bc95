package tocsin.metrics.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tocsin.metrics.event.EventSource;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.query.QueryWindow;
import tocsin.metrics.query.Workers;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.store.MemoryStore;
import tocsin.metrics.store.SampleBatch;

/// `group()` reads all series before they are combined; without it they are combined while they are
/// read. Nobody may see a difference.
class FoldingTest {
  private static final long NOW = Instant.parse("2026-01-15T02:00:00Z").getEpochSecond();
  private static final List<String> COMBINING =
      List.of(
          "sumSeries(%s)",
          "averageSeries(%s)",
          "minSeries(%s)",
          "maxSeries(%s)",
          "aggregate(%s,'count')",
          "aggregate(%s,'avg_zero',0.4)",
          "sumSeries(xFilesFactor(%s,0.7))",
          "diffSeries(%s)",
          "groupByNode(%s,0,'sum')",
          "groupByNode(%s,-1,'max')",
          "groupByNodes(%s,'averageSeries',0,2)",
          "groupByNode(%s,1,'diff')",
          "groupByNode(%s,'name','count')",
          "sumSeriesWithWildcards(%s,1)",
          "aggregateWithWildcards(%s,'min',0,2)");

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);
  private final MemoryStore store =
      new MemoryStore(InstantSource.fixed(Instant.ofEpochSecond(NOW)), Duration.ofDays(365), 9_000);
  private final RetentionRules rules =
      RetentionRules.parse(
          """
          [m]
          pattern = ^mixed\\.9
          retentions = 60s:2d

          [fine]
          pattern = ^fine
          retentions = 10s:2d

          [all]
          pattern = .*
          retentions = 10s:3h,60s:2d
          """,
          "");

  private void fill(String name, int seconds) {
    int reference = store.reference(ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)));
    SampleBatch batch = new SampleBatch(seconds / 10 + 1);
    for (long at = NOW - seconds; at <= NOW; at += 10) {
      if (random.nextInt(4) > 0) {
        batch.add(reference, at * 1_000, random.nextGaussian() * 1e6);
      }
    }
    store.append(batch);
  }

  private void compare(String path, int seconds) {
    try (Workers workers = new Workers(1)) {
      var engine = new QueryEngine(store, rules, QueryLimits.DEFAULT, workers, EventSource.NONE);
      var window = new QueryWindow(NOW - seconds, NOW - 17, NOW, ZoneOffset.UTC, 0.3);
      for (String target : COMBINING) {
        List<Frame> folded = engine.run(target.formatted(path), window);
        List<Frame> plain = engine.run(target.formatted("group(" + path + ")"), window);
        assertThat(folded.toString()).as("seed %d, %s", seed, target).isEqualTo(plain.toString());
        for (int i = 0; i < plain.size(); i++) {
          Frame one = folded.get(i);
          assertThat(one.tags()).isEqualTo(plain.get(i).tags());
          assertThat(one.pathExpression()).isEqualTo(plain.get(i).pathExpression());
          assertThat(one.xFilesFactor()).isEqualTo(plain.get(i).xFilesFactor());
          assertThat(bits(one)).as("seed %d, %s", seed, target).isEqualTo(bits(plain.get(i)));
        }
      }
    }
  }

  private static long[] bits(Frame frame) {
    return Arrays.stream(frame.values()).mapToLong(Double::doubleToRawLongBits).toArray();
  }

  @Test
  void manySeriesAreTheSameToTheBit() {
    for (int i = 0; i < 200; i++) {
      fill("plain." + i + ".x", 3_600);
    }
    compare("plain.*.x", 3_600);
    compare("plain.*.x", 600);
  }

  @Test
  void seriesMoreThanFitAtOnceAreTheSame() {
    for (int i = 0; i < 300; i++) {
      fill("long." + i, 10_000);
    }
    compare("long.*", 10_000);
  }

  @Test
  void rolledUpSeriesAreTheSame() {
    for (int i = 0; i < 40; i++) {
      fill("old." + i, 40_000);
    }
    compare("old.*", 40_000);
  }

  @Test
  void seriesLongerThanWhatIsKeptForThemAreTheSame() {
    for (int i = 0; i < 40; i++) {
      fill("fine." + i, 100_000);
    }
    compare("fine.*", 100_000);
  }

  @Test
  void seriesOfDifferentStepsAreReadFirst() {
    for (int i = 0; i < 100; i++) {
      fill("mixed." + i, 3_600);
    }
    compare("mixed.*", 3_600);
  }
}

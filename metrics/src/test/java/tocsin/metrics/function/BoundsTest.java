package tocsin.metrics.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tocsin.metrics.query.AbandonedException;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.QueryException;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.query.QueryWindow;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.store.MemoryStore;

/// One question must not take the process from everybody else.
@Timeout(30)
class BoundsTest {
  private static final long NOW = Instant.parse("2026-01-15T02:00:00Z").getEpochSecond();

  private final MemoryStore store =
      new MemoryStore(InstantSource.fixed(Instant.ofEpochSecond(NOW)), Duration.ofDays(365), 1_000);
  private final QueryEngine engine =
      new QueryEngine(store, RetentionRules.SHIPPED, QueryLimits.DEFAULT);

  private List<Frame> ask(String target, long seconds) {
    return engine.run(target, new QueryWindow(NOW - seconds, NOW, NOW, ZoneOffset.UTC));
  }

  private void refuses(String target, long seconds, String why) {
    assertThatThrownBy(() -> ask(target, seconds))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining(why);
  }

  @Test
  void functionsThatReadTwiceCannotBeStackedWithoutEnd() {
    refuses(
        "movingAverage(".repeat(40) + "constantLine(1)" + ",2)".repeat(40), 60, "takes too long");
    refuses(
        "timeShift(".repeat(40) + "constantLine(1)" + ",'1h')".repeat(40), 60, "takes too long");
  }

  @Test
  void anIntervalThatLeadsNowhereIsRefused() {
    for (String function : List.of("summarize", "smartSummarize", "hitcount")) {
      refuses(
          function + "(constantLine(1),'-10min')", 60, "'-10min' (expected: an interval above 0");
      refuses(function + "(constantLine(1),'0min')", 60, "'0min' (expected: an interval above 0");
    }
    refuses("integralByInterval(constantLine(1),'0s')", 60, "above 0");
    refuses("holtWintersForecast(constantLine(1),'0d')", 60, "above 0");
  }

  @Test
  void moreBucketsThanAnswersHoldAreRefused() {
    refuses("hitcount(constantLine(1),'1s')", 100_000_000, "more than 50000000 values");
    refuses("smartSummarize(constantLine(1),'1s')", 100_000_000, "more than 50000000 values");
    refuses("events('*')", 100_000_000, "more than 50000000 values");
  }

  @Test
  void shiftsOverAllTimeAreRefused() {
    refuses("timeStack(constantLine(1),'1s',0,1000000000)", 60, "at most 1000 shifts");
    refuses("timeStack(constantLine(1),'1y',900,901)", 60, "100 years");
  }

  @Test
  void aTargetThatIsPutTogetherIsHeldToTheSameBounds() {
    String line = "applyByNode(alias(constantLine(1),'a'),0,";
    refuses(line + "'nosuch(%)')", 60, "in 'nosuch(a)': unknown function nosuch at character 0");
    refuses(line + "'sum(%'", 60, "expected");
    refuses(
        "applyByNode(alias(constantLine(1),'" + "a".repeat(500) + "'),0,'" + "%".repeat(500) + "')",
        60,
        "longer than 10000 characters");
  }

  @Test
  void aWindowOverEverythingAtEveryPointIsRefused() {
    refuses("movingMedian(time('x',1),100000)", 3_000_000, "takes too long");
    refuses("movingWindow(time('x',1),100000,'stddev')", 3_000_000, "takes too long");
  }

  @Test
  void aQuestionEndsWhenNobodyWaitsForItAnyMore() {
    var window = new QueryWindow(NOW - 3_000_000, NOW, NOW, ZoneOffset.UTC);
    var looks = new AtomicInteger();
    assertThatThrownBy(() ->
            engine.run(
                List.of(engine.prepare("movingMedian(movingMedian(time('x',1),30),30)")),
                window,
                () -> looks.incrementAndGet() > 1))
        .isInstanceOf(AbandonedException.class);
  }

  @Test
  void theGreatestOfALongWindowIsQuick() {
    List<Frame> frames = ask("movingMax(time('x',1),100000)", 3_000_000);
    assertThat(frames.getFirst().value(frames.getFirst().size() - 1)).isEqualTo((double) (NOW - 1));
  }

  @Test
  void evilPatternsAreRefusedWithTheArgumentThatHoldsThem() {
    String line = "alias(constantLine(1),'" + "a".repeat(3_000) + "')";
    refuses("grep(" + line + ",'(a+a+a+)+b')", 60, "pattern: '(a+a+a+)+b' takes too long");
    refuses("exclude(" + line + ",'(a+a+a+)+b')", 60, "takes too long");
    refuses("aliasSub(" + line + ",'(a+a+a+)+b','')", 60, "takes too long");
    refuses("aliasSub(" + line + ",'a','" + "x".repeat(500) + "')", 60, "longer than");
  }

  @Test
  void aVariableCannotMakeAPathOfGigabytes() {
    String path = "a" + "$v".repeat(10_000);
    refuses("template(" + path + ",v='" + "x".repeat(10_000) + "')", 60, "too long");
  }

  @Test
  void theGreatestAndLeastOfAWindowAreThoseOfLookingAtAllOfIt() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      double[] from = new double[1 + random.nextInt(40)];
      for (int i = 0; i < from.length; i++) {
        from[i] = random.nextInt(3) == 0 ? Double.NaN : random.nextInt(9) - 4;
      }
      int skip = random.nextInt(from.length + 1);
      int width = 1 + random.nextInt(12);
      double share = random.nextInt(3) / 4.0;
      for (Aggregation how : List.of(Aggregation.MAX, Aggregation.MIN)) {
        boolean greatest = how == Aggregation.MAX;
        assertThat(Moving.slideExtreme(from, skip, width, greatest, share))
            .as("round %d", round)
            .containsExactly(Moving.slideAny(from, skip, width, how, share));
      }
    }
  }
}

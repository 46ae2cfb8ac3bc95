package tocsin.metrics.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.query.QueryWindow;
import tocsin.metrics.query.Span;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.MemoryStore;
import tocsin.metrics.store.SampleBatch;

/// What was asked before is answered as if it were asked for the first time.
class RecallTest {
  private static final long START = Instant.parse("2026-01-15T02:00:00Z").getEpochSecond();
  private static final List<String> TARGETS =
      List.of(
          "sumSeries(host.*.load)",
          "host.*.load|maxSeries()",
          "groupByNode(host.*.load,1,'average')",
          "host.*.load|groupByNode(-1,'min')",
          "movingAverage(sumSeries(host.*.load),'5min')",
          "aggregate(host.*.load,'count',0.5)",
          "group(sumSeries(host.*.load),averageSeries(host.*.load))");

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);
  private final InstantSource clock = () -> Instant.ofEpochSecond(now());
  private final MemoryStore store = new MemoryStore(clock, Duration.ofDays(365), 9_000);
  private final RetentionRules rules =
      RetentionRules.parse("[a]\npattern=.*\nretentions=10s:2d", "");
  private final QueryEngine lasting = new QueryEngine(store, rules, QueryLimits.DEFAULT);
  private final AtomicInteger passed = new AtomicInteger();

  private long now() {
    return START + passed.get();
  }

  private static String name(int i) {
    return "host." + i + ".load";
  }

  private void append(String name, long at) {
    var batch = new SampleBatch(1);
    int reference = store.reference(ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)));
    batch.add(reference, at * 1_000, random.nextInt(1_000));
    store.append(batch);
  }

  private void appendAll() {
    for (int i = 0; i < 40; i++) {
      append(name(i), now() - random.nextInt(3));
    }
  }

  private void somethingHappens() {
    switch (random.nextInt(12)) {
      case 0 -> append(name(random.nextInt(40)), now() - random.nextInt(4_000));
      case 1 -> append(name(40 + random.nextInt(3)), now());
      case 2 -> store.delete(List.of(SeriesName.parse(name(random.nextInt(42)))));
      case 3 -> store.rename(SeriesName.parse(name(3)), SeriesName.parse(name(41)));
      case 4 -> {}
      default -> {
        passed.addAndGet(random.nextInt(25));
        appendAll();
      }
    }
  }

  private static List<String> shown(List<Frame> frames) {
    var shown = new ArrayList<String>();
    for (Frame f : frames) {
      shown.add(f + " " + f.tags() + " " + f.pathExpression() + " " + Arrays.toString(f.values()));
    }
    return shown;
  }

  @Test
  void whatIsAskedAgainIsTheSameToTheBit() {
    for (int i = 0; i < 300; i++) {
      passed.addAndGet(10);
      appendAll();
    }
    for (int i = 0; i < 400; i++) {
      somethingHappens();
      long length = random.nextInt(5) > 0 ? 3_000 : 1 + random.nextInt(4_000);
      long until = now() - (random.nextInt(5) > 0 ? 0 : random.nextInt(500));
      var window = new QueryWindow(until - length, until, now(), ZoneOffset.UTC);
      String target = TARGETS.get(random.nextInt(TARGETS.size()));
      var fresh = new QueryEngine(store, rules, QueryLimits.DEFAULT);
      assertThat(shown(lasting.run(target, window)))
          .as("seed %d, step %d, %s", seed, i, target)
          .isEqualTo(shown(fresh.run(target, window)));
    }
  }

  @Test
  void onlyNewSlotsAreRead() {
    for (int i = 0; i < 300; i++) {
      passed.addAndGet(10);
      appendAll();
    }
    assertThat(read("sumSeries(host.*.load)")).isEqualTo(40L * 300);
    passed.addAndGet(10);
    appendAll();
    assertThat(read("sumSeries(host.*.load)")).isBetween(40L, 40L * 3);
    append(name(7), now() - 1_000);
    assertThat(read("sumSeries(host.*.load)")).isBetween(40L * 99, 40L * 103);
  }

  @Test
  void whatWasNotAskedForTheLongestIsForgottenFirst() {
    var recall = new Recall(4_000);
    for (int i = 0; i < 10; i++) {
      recall.keep(key(i), recalled(900));
      assertThat(recall.find(key(0))).as("the first is asked for all the time").isPresent();
    }
    assertThat(recall.find(key(1))).isEmpty();
    assertThat(recall.find(key(9))).isPresent();
    recall.keep(key(9), recalled(1_001));
    assertThat(recall.find(key(9))).as("more than a quarter of all").isEmpty();
    recall.keep(key(20), recalled(900));
    assertThat(recall.find(key(0))).isPresent();
  }

  private static Recall.Key key(int i) {
    var how = new Combination(Aggregation.SUM, "sum", 0);
    return new Recall.Key(new Recall.Question("sumSeries(a.*)", "a." + i, how), 10, 0, 5);
  }

  private static Recalled recalled(int values) {
    var span = new Span(0, 10, values, 0, values);
    var groups = Groups.of(List.of(), Gathering.all(new Combination(Aggregation.SUM, "sum", 0)));
    return new Recalled(List.of(), groups, span, 0, List.of(new double[values]));
  }

  private long read(String target) {
    var window = new QueryWindow(now() - 3_000, now(), now(), ZoneOffset.UTC);
    return lasting.explain(List.of(lasting.prepare(target)), window, () -> false, clock).stream()
        .flatMap(step -> step.steps().stream())
        .mapToLong(Step::valuesRead)
        .sum();
  }
}

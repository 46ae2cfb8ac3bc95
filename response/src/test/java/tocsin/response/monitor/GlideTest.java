package tocsin.response.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// History with ticks left out says what history tick by tick says.
final class GlideTest {
  private static final long STEP = 10_000;
  private static final int SLOTS = 2_000;
  private static final long FIRST = 1_764_000_000_000L;
  private static final long LAST = FIRST + (SLOTS - 400) * STEP;
  private static final List<String> REDUCERS =
      List.of("avg", "avg", "sum", "min", "max", "count", "last", "p95", "p10");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void windowsThatAreNotLookedAtWouldHaveSaidNothing(int part) {
    int spoke = 0;
    for (int seed = part * 1_000; seed < part * 1_000 + 60; seed++) {
      var random = new Random(seed);
      Monitor monitor = monitor(random);
      List<Trace> traces = List.of(trace("a.x", random, monitor), trace("a.y", random, monitor));

      List<String> skipping = told(skipping(monitor, traces));

      assertThat(skipping)
          .as("seed %d: %s", seed, monitor)
          .isEqualTo(told(everyTick(monitor, traces)));
      spoke += skipping.isEmpty() ? 0 : 1;
    }
    assertThat(spoke).isGreaterThan(20);
  }

  /// All but which of the series that are well were looked at when an alert ends.
  private static List<String> told(List<Course.Said> said) {
    return said.stream()
        .map(s -> {
          Move m = s.move();
          List<String> groups = m.to().isTrouble() ? m.groups() : List.of();
          return "%d %s %s-%s %s %s %s %s %s %s %s"
              .formatted(
                  s.atMillis(),
                  m.key(),
                  m.from(),
                  m.to(),
                  m.silent(),
                  m.subject(),
                  m.value(),
                  m.since(),
                  m.firedAt(),
                  m.because(),
                  groups);
        })
        .toList();
  }

  private static Monitor monitor(Random random) {
    String reducer = REDUCERS.get(random.nextInt(REDUCERS.size()));
    var more =
        new StringBuilder("\"per\":\"" + (random.nextBoolean() ? "series" : "monitor") + "\"");
    more.append(",\"over\":{\"window\":\"")
        .append(1 + random.nextInt(12))
        .append("m\",\"reducer\":\"");
    more.append(reducer).append("\",\"full\":").append(random.nextInt(6) == 0).append('}');
    sometimes(random, more, ",\"holdFor\":\"" + (1 + random.nextInt(300)) + "s\"");
    sometimes(random, more, ",\"recoverAfter\":\"" + (1 + random.nextInt(300)) + "s\"");
    sometimes(random, more, ",\"delay\":\"" + (1 + random.nextInt(100)) + "s\"");
    sometimes(random, more, ",\"comparator\":\"below\"");
    sometimes(random, more, ",\"every\":\"" + (1 + random.nextInt(60)) + "s\"");
    sometimes(random, more, ",\"noData\":{\"choice\":\"alert\",\"after\":\"5m\"}");
    sometimes(random, more, ",\"vanished\":{\"choice\":\"no_data\",\"after\":\"3m\"}");
    sometimes(random, more, ",\"resolveAfter\":\"4m\"");
    if (random.nextInt(5) == 0 && !more.toString().contains("below")) {
      more.append(",\"levels\":{\"warning\":8,\"recovery\":9}");
    } else if (random.nextInt(4) == 0) {
      more.append(",\"change\":{\"kind\":\"deviations\",\"since\":\"95s\",\"seasons\":")
          .append(3 + random.nextInt(6))
          .append('}');
      Monitor m = Monitors.above10(more.toString());
      return m.varied(0.3, m.holdFor(), m.every());
    }
    return Monitors.above10(more.toString());
  }

  private static void sometimes(Random random, StringBuilder more, String field) {
    if (random.nextInt(3) == 0) {
      more.append(field);
    }
  }

  /// Values that stay near the threshold of what is made of them, with gaps.
  private static Trace trace(String group, Random random, Monitor monitor) {
    boolean adds = monitor.over().orElseThrow().reducer().value().matches("sum|count");
    double around = adds ? 1.5 : 10;
    double[] values = new double[SLOTS];
    double drift = 0;
    boolean gone = false;
    for (int i = 0; i < SLOTS; i++) {
      drift = Math.clamp(drift + random.nextGaussian() * 0.1, -1, 1);
      gone = gone ? random.nextInt(40) != 0 : random.nextInt(150) == 0;
      boolean none = gone || random.nextInt(12) == 0;
      values[i] = none ? Double.NaN : around * (1 + drift) + random.nextGaussian() * 0.3;
    }
    return new Trace(group, FIRST - 300 * STEP, STEP, values);
  }

  /// In stretches, as a backtest goes.
  private static List<Course.Said> skipping(Monitor monitor, List<Trace> traces) {
    var course = new Course(monitor, true, Long.MAX_VALUE);
    List<Course.Said> said = new ArrayList<>();
    long every = monitor.every().toMillis();
    long length = 500 * every;
    for (long at = up(FIRST, every); at <= LAST; at += length) {
      long until = Math.min(at + length - every, LAST / every * every);
      List<Trace> cut = cut(monitor, traces, at, until);
      said.addAll(course.through(Course.Stretch.of(cut), new Calm(cut, at, until), at, until));
    }
    return said;
  }

  private static List<Course.Said> everyTick(Monitor monitor, List<Trace> traces) {
    List<Course.Said> said = new ArrayList<>();
    Progress progress = Progress.NEW;
    long every = monitor.every().toMillis();
    for (long at = up(FIRST, every); at <= LAST; at += every) {
      List<Trace> cut = cut(monitor, traces, at, at);
      Judgement judged = Evaluation.judge(monitor, cut, progress, Instant.ofEpochMilli(at));
      progress = judged.progress();
      for (Move move : judged.moves()) {
        said.add(new Course.Said(at, move));
      }
    }
    return said;
  }

  private static List<Trace> cut(Monitor monitor, List<Trace> traces, long from, long until) {
    long before = from - monitor.lookback().toMillis() - STEP;
    return traces.stream().map(t -> t.between(before, until)).toList();
  }

  private static long up(long millis, long every) {
    return Math.ceilDiv(millis, every) * every;
  }
}

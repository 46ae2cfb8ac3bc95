package tocsin.metrics.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.metrics.event.EventSource;
import tocsin.metrics.query.AbandonedException;
import tocsin.metrics.query.Coming;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.OverLimitException;
import tocsin.metrics.query.QueryException;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.query.QueryWindow;
import tocsin.metrics.query.Workers;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.store.Feed;
import tocsin.metrics.store.MemoryStore;

class ArrivingTest {
  private static final long NOON = Instant.parse("2025-06-16T12:00:00Z").getEpochSecond();
  private static final int SERIES = 50;
  private static final QueryWindow DAY = new QueryWindow(NOON - 86_400, NOON, NOON, ZoneOffset.UTC);
  private static final QueryWindow HOUR = DAY.over(NOON - 3_600, NOON);

  private final MemoryStore store =
      new MemoryStore(
          InstantSource.fixed(Instant.ofEpochSecond(NOON)), Duration.ofDays(3650), 10_000);

  ArrivingTest() {
    for (int i = 0; i < SERIES; i++) {
      for (int at = 0; at < 100; at++) {
        Feed.put(store, "web.h%02d.n".formatted(i), (NOON - 40L * at) * 1_000, i + at);
      }
    }
  }

  private QueryEngine engine(long values) {
    var limits = new QueryLimits(2 * SERIES, values, 50_000_000, 8, Duration.ofSeconds(30), 0);
    return new QueryEngine(store, RetentionRules.SHIPPED, limits, new Workers(2), EventSource.NONE);
  }

  private static List<PreparedQuery> prepared(QueryEngine engine, String... targets) {
    return Stream.of(targets).map(engine::prepare).toList();
  }

  /// All that there is of a frame.
  private static List<Object> shown(Frame f) {
    return List.of(
        f.toString(),
        f.tags(),
        f.pathExpression(),
        f.consolidation(),
        f.xFilesFactor(),
        f.style(),
        Arrays.hashCode(f.values()));
  }

  private static List<Frame> all(Coming coming, boolean isCrowded) {
    var all = new ArrayList<Frame>();
    try (coming) {
      List<Frame> some = coming.next(isCrowded, (f, _) -> copy(f));
      while (!some.isEmpty()) {
        all.addAll(some);
        some = coming.next(isCrowded, (f, _) -> copy(f));
      }
    }
    return all;
  }

  private static Frame copy(Frame frame) {
    return frame.with(frame.values().clone());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "web.*.n",
        "alias(scale(web.*.n,2),'x')",
        "web.*.n|perSecond()|keepLastValue()|aliasByNode(1)",
        "sumSeries(web.*.n)",
        "group(web.h01.n,web.h02.n)",
        "scale(sumSeries(web.*.n),2)",
        "group(setXFilesFactor(web.h01.n,0.5),web.h02.n)",
        "applyByNode(web.*.n,1,'absolute(%.n)')",
        "nothing.at.all"
      })
  void whatComesIsWhatARunGives(String target) {
    QueryEngine engine = engine(10_000_000);

    List<Frame> expected = engine.run(target, DAY);
    for (boolean isCrowded : List.of(false, true)) {
      Coming coming = engine.coming(prepared(engine, target), DAY, () -> false);

      assertThat(coming.outline().series()).isEqualTo(expected.size());
      assertThat(coming.outline().values())
          .isEqualTo(expected.stream().mapToLong(Frame::size).sum());
      assertThat(all(coming, isCrowded).stream().map(ArrivingTest::shown).toList())
          .isEqualTo(expected.stream().map(ArrivingTest::shown).toList());
      assertThat(engine.room().taken()).isZero();
    }
  }

  @Test
  void whatATargetSaysForThoseAfterItHoldsForThemOnly() {
    QueryEngine engine = engine(10_000_000);
    String[] targets = {"web.h01.n", "xFilesFactor(web.h02.n,0.5)", "web.h03.n"};

    List<Frame> all = all(engine.coming(prepared(engine, targets), DAY, () -> false), false);

    assertThat(all).extracting(Frame::xFilesFactor).containsExactly(0.0, 0.5, 0.5);
  }

  @Test
  void onlyAFewSeriesAreReadAndHeldAtATime() {
    QueryEngine engine = engine(10_000_000);
    try (Coming coming = engine.coming(prepared(engine, "web.*.n"), DAY, () -> false)) {
      long each = coming.outline().values() / SERIES;
      assertThat(each).isEqualTo(8_640);

      int some = coming.next(false, (f, _) -> f).size();

      assertThat(some).isEqualTo((int) (Arriving.AT_ONCE / each));
      assertThat(engine.room().taken()).isBetween((long) Arriving.AT_ONCE, Arriving.AT_ONCE + 500L);
    }
    assertThat(engine.room().taken()).isZero();
  }

  @Test
  void inACrowdEachReadsAloneWhatLiesNearTheProcessor() {
    QueryEngine engine = engine(10_000_000);
    Thread here = Thread.currentThread();
    try (Coming coming = engine.coming(prepared(engine, "web.*.n"), DAY, () -> false)) {
      assertThat(coming.next(true, (_, isAlone) -> isAlone && Thread.currentThread().equals(here)))
          .containsExactly(true);
      assertThat(coming.next(false, (_, isAlone) -> isAlone)).containsOnly(false).hasSize(3);
    }
    try (Coming coming = engine.coming(prepared(engine, "web.*.n"), HOUR, () -> false)) {
      assertThat(coming.next(true, (_, isAlone) -> isAlone && Thread.currentThread().equals(here)))
          .containsOnly(true)
          .hasSize(Arriving.ALONE / 360);
    }
  }

  @Test
  void valuesOfSeriesThatAreForgottenAreWrittenOver() {
    QueryEngine engine = engine(10_000_000);
    Set<double[]> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < 5; i++) {
      try (Coming coming = engine.coming(prepared(engine, "web.*.n"), DAY, () -> false)) {
        List<double[]> some = coming.next(false, (f, _) -> f.values());
        while (!some.isEmpty()) {
          arrays.addAll(some);
          some = coming.next(false, (f, _) -> f.values());
        }
      }
    }
    assertThat(arrays).hasSizeLessThanOrEqualTo(Arriving.AT_ONCE / 8_640);
  }

  @Test
  void limitsAreMetBeforeTheFirstSeriesComes() {
    QueryEngine engine = engine(SERIES * 8_640L);
    assertThatThrownBy(
            () -> engine.coming(prepared(engine, "web.*.n", "web.h00.n"), DAY, () -> false))
        .isInstanceOf(OverLimitException.class)
        .hasMessageContaining("reads more than");
    assertThatThrownBy(() ->
            engine.coming(prepared(engine, "web.*.n", "web.*.n", "web.h00.n"), HOUR, () -> false))
        .hasMessageContaining("more than 100 series");
    assertThatThrownBy(() ->
            engine.coming(prepared(engine, "web.*.n", "summarize(web.*.n,'x')"), HOUR, () -> false))
        .isInstanceOf(QueryException.class);
    assertThat(engine.room().taken()).isZero();
  }

  @Test
  void nothingIsReadForSomebodyWhoHasGone() {
    QueryEngine engine = engine(10_000_000);
    var gone = new AtomicBoolean();
    try (Coming coming = engine.coming(prepared(engine, "web.*.n"), DAY, gone::get)) {
      coming.next(false, (f, _) -> f);
      gone.set(true);
      assertThatThrownBy(() -> coming.next(false, (f, _) -> f))
          .isInstanceOf(AbandonedException.class);
    }
    assertThat(engine.room().taken()).isZero();
  }
}

package tocsin.response.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.ground.time.TimeRange;
import tocsin.metrics.function.QueryEngine;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.store.MemoryStore;
import tocsin.metrics.store.SampleBatch;
import tocsin.response.monitor.Backtest.Episode;
import tocsin.response.words.MonitorId;

final class JoinedReplayTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final int STEP = 10;
  private Traces traces = traces(new MemoryStore(() -> NOON, Duration.ofDays(1), 100));
  private final TimeRange hours = new TimeRange(NOON.minus(Duration.ofHours(2)), NOON);
  private Random random = new Random(1);

  /// What is said is what every tick of parts and composite says, one after the other.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void saysWhatItWouldHaveSaidTickByTick(int seed) {
    random = new Random(seed);
    int alerts = 0;
    for (int i = 0; i < 10; i++) {
      fill();
      Map<MonitorId, Monitor> parts =
          new TreeMap<>(java.util.Comparator.comparing(MonitorId::value));
      for (String id : List.of("a", "b", "c")) {
        parts.put(new MonitorId(id), part(id));
      }
      Monitor joined = joined();

      var found =
          new Replay(traces, hours).joining(id -> Optional.ofNullable(parts.get(id))).of(joined);

      for (Monitor p : parts.values()) {
        assertThat(new Replay(traces, hours).of(p).episodes())
            .as("part " + p + i)
            .isEqualTo(Backtest.run(p, (x, at) -> traces.asSeen(x, at), hours));
      }
      List<Episode> expected = byTick(joined, parts);
      assertThat(found.episodes()).as(joined + "\n" + parts + "\n" + i).isEqualTo(expected);
      assertThat(found.much()).isFalse();
      alerts += expected.size();
    }
    assertThat(alerts).isPositive();
  }

  private List<Episode> byTick(Monitor joined, Map<MonitorId, Monitor> parts) {
    Map<MonitorId, Progress> progress = new LinkedHashMap<>();
    Map<MonitorId, Long> next = new LinkedHashMap<>();
    Episodes episodes = new Episodes();
    Progress whole = Progress.NEW;
    long every = joined.every().toMillis();
    for (long at = first(every); at <= NOON.toEpochMilli(); at += every) {
      Map<MonitorId, PartStates> states = new LinkedHashMap<>();
      for (Monitor p : parts.values()) {
        long each = p.every().toMillis();
        for (long t = next.getOrDefault(p.id(), first(each)); t <= at; t += each) {
          Instant tick = Instant.ofEpochMilli(t);
          Progress before = progress.getOrDefault(p.id(), Progress.NEW);
          Judgement judged = Evaluation.judge(p, traces.asSeen(p, tick), before, tick);
          progress.put(p.id(), judged.progress());
          next.put(p.id(), t + each);
        }
        states.put(p.id(), PartStates.of(p, progress.getOrDefault(p.id(), Progress.NEW)));
      }
      Judgement judged = Joined.judge(joined, states, whole, Instant.ofEpochMilli(at));
      whole = judged.progress();
      episodes.add(judged.moves(), Instant.ofEpochMilli(at));
    }
    return episodes.all();
  }

  private long first(long every) {
    return Math.ceilDiv(hours.from().toEpochMilli(), every) * every;
  }

  /// One of four asks the store at each look, as often as it looks live.
  private Monitor part(String id) {
    boolean isAsked = random.nextInt(4) == 0;
    return Monitor.parse(
        """
        {"id":"%s","service":"s","target":"%s","threshold":5,"every":"%s","holdFor":"%s",
         "recoverAfter":"%s"%s%s%s}
        """
            .formatted(
                id,
                isAsked ? "sortByName(" + id + ".*)" : id + ".*",
                isAsked ? "1m" : any("10s", "30s", "1m"),
                any("0s", "1m"),
                any("0s", "2m"),
                any("", ",\"per\":\"series\"", ",\"per\":\"nodes:1\""),
                any(
                    "",
                    ",\"noData\":{\"choice\":\"alert\",\"after\":\"5m\"}",
                    ",\"noData\":{\"choice\":\"no_data\",\"after\":\"5m\"}"),
                any(
                    "",
                    "",
                    ",\"delay\":\"1m\"",
                    ",\"newGroupDelay\":\"5m\"",
                    ",\"levels\":{\"warning\":2}",
                    ",\"over\":{\"window\":\"5m\",\"reducer\":\"avg\"}")));
  }

  private Monitor joined() {
    return Monitor.parse(
        "{\"id\":\"joined\",\"service\":\"s\",\"composite\":\"%s\",\"every\":\"%s\",\"holdFor\":\"%s\",\"recoverAfter\":\"%s\",\"noData\":{\"choice\":\"%s\",\"after\":\"5m\"}}"
            .formatted(
                any("a && b", "a || b && !c", "a && !b", "!(a || b) && c", "a"),
                any("10s", "30s"),
                any("0s", "1m", "5m"),
                any("0s", "3m"),
                any("keep_last", "alert", "ok", "no_data")));
  }

  private String any(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static Traces traces(MemoryStore store) {
    return new Traces(new QueryEngine(store, RetentionRules.SHIPPED, QueryLimits.DEFAULT));
  }

  /// Two hosts in each part: trouble and silence for some minutes now and then.
  private void fill() {
    MemoryStore store = new MemoryStore(() -> NOON, Duration.ofDays(1), 100);
    for (String part : List.of("a", "b", "c")) {
      fill(store, part + ".x");
      fill(store, part + ".y");
    }
    traces = traces(store);
  }

  private void fill(MemoryStore store, String name) {
    int reference = store.reference(ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)));
    int slots = (int) hours.length().toSeconds() / STEP;
    SampleBatch batch = new SampleBatch(slots);
    double now = 1;
    for (int i = 0; i < slots; i++) {
      now = random.nextInt(40) == 0 ? next() : now;
      if (!Double.isNaN(now)) {
        batch.add(reference, hours.from().plusSeconds((long) i * STEP).toEpochMilli(), now);
      }
    }
    store.append(batch);
  }

  /// Well, a warning, an alert or nothing.
  private double next() {
    double[] values = {1, 1, 1, 4, 9, 9, Double.NaN};
    return values[random.nextInt(values.length)];
  }

  @Test
  void aPartThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> new Replay(traces, hours).of(joined()))
        .hasMessage("composite: 'a' (expected: the id of a monitor that is there)");
  }
}

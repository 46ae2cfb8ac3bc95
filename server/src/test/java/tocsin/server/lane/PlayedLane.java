package tocsin.server.lane;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import tocsin.metrics.function.QueryEngine;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.store.Feed;
import tocsin.metrics.tsdb.EmbeddedStore;
import tocsin.metrics.tsdb.StoreLimits;
import tocsin.response.monitor.Evaluation;
import tocsin.response.monitor.Judgement;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.monitor.Progress;
import tocsin.response.monitor.Progress.Alarm;
import tocsin.response.monitor.Traces;
import tocsin.response.words.MonitorId;

/// A lane on a virtual clock, and beside it a judge who looks at every monitor at every tick.
/// Moments are milliseconds from the beginning.
final class PlayedLane implements AutoCloseable {
  private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

  private final EmbeddedStore store;
  private final Traces traces;
  private final Lane.Kept kept;
  private final List<Monitor> monitors;
  private final Map<Monitor, Progress> progress = new HashMap<>();
  private final List<String> byLane = new ArrayList<>();
  private final List<String> byTicks = new ArrayList<>();
  private final Map<MonitorId, Map<String, Alarm>> firing = new HashMap<>();
  private final List<News> explained = new ArrayList<>();
  private Instant now = START;
  private Lane lane;

  PlayedLane(Path folder, String retention, List<Monitor> monitors) throws IOException {
    this.monitors = List.copyOf(monitors);
    this.store = new EmbeddedStore(folder, StoreLimits.USUAL, () -> now);
    RetentionRules rules =
        RetentionRules.parse("[all]\npattern = .*\nretentions = " + retention + "\n", "");
    this.traces = new Traces(new QueryEngine(store, rules, QueryLimits.DEFAULT));
    this.kept = new Lane.Kept(rules.finestSeconds(), folder.resolve("monitors.json"));
    this.lane = begun();
  }

  private Lane begun() {
    Lane begun = new Lane(store, traces, kept, this::told);
    begun.begin();
    begun.watch(monitors, m -> Progress.of(firing.getOrDefault(m.id(), Map.of())), now);
    return begun;
  }

  /// The process ends as a crash ends it, and comes again on what is on the disk.
  void restart() {
    lane = begun();
  }

  /// Nothing happens until a second.
  void passes(int second) {
    now = START.plusSeconds(second);
  }

  private CompletableFuture<Boolean> told(News news) {
    MonitorFact fact = news.fact();
    explained.add(news);
    long tick = Ticks.from(monitor(fact), now.toEpochMilli());
    byLane.add(line(tick, fact));
    Map<String, Alarm> alarms = firing.computeIfAbsent(fact.monitor(), _ -> new HashMap<>());
    switch (fact) {
      case MonitorFact.Fired f -> alarms.put(f.key(), new Alarm(f.subject(), now, f.level()));
      case MonitorFact.FellSilent f ->
          alarms.put(f.key(), new Alarm(Alarm.SILENCE, now, f.level()));
      case MonitorFact.Eased e -> alarms.put(e.key(), new Alarm(e.subject(), now, e.level()));
      default -> alarms.remove(fact.key());
    }
    return CompletableFuture.completedFuture(true);
  }

  private Monitor monitor(MonitorFact fact) {
    return monitors.stream().filter(m -> m.id().equals(fact.monitor())).findFirst().orElseThrow();
  }

  /// Several groups may hold at a tick; that one of them did is what is compared.
  private static String line(long tick, MonitorFact fact) {
    String what =
        switch (fact) {
          case MonitorFact.Fired f -> "Fired " + f.key() + " " + f.level();
          case MonitorFact.Recovered r -> "Recovered " + r.key() + " " + r.because();
          default -> fact.toString();
        };
    return (tick - START.toEpochMilli()) / 1_000 + " " + fact.monitor().value() + " " + what;
  }

  /// A sample arrives.
  void sample(String series, int second, double value, int atMillis) {
    now = START.plusMillis(atMillis);
    Feed.put(store, series, START.plusSeconds(second).toEpochMilli(), value);
    // What is calm wakes nobody.
    if (value > 100 || atMillis % 2 == 0) {
      lane.step(now);
    }
  }

  /// A whole second begins.
  void tick(int second) {
    now = START.plusSeconds(second);
    lane.step(now);
    for (Monitor m : monitors) {
      if (now.toEpochMilli() % m.every().toMillis() == 0) {
        judge(m);
      }
    }
  }

  private void judge(Monitor m) {
    Instant seen = Ticks.seen(m, now.toEpochMilli());
    Judgement judgement =
        Evaluation.judge(m, traces.asSeen(m, seen), progress.getOrDefault(m, Progress.NEW), seen);
    progress.put(m, judgement.progress());
    judgement.facts(m).forEach(f -> byTicks.add(line(now.toEpochMilli(), f)));
  }

  List<String> byLane() {
    return List.copyOf(new TreeSet<>(byLane));
  }

  List<String> byTicks() {
    return List.copyOf(new TreeSet<>(byTicks));
  }

  List<News> news() {
    return List.copyOf(explained);
  }

  long evaluations() {
    return lane.evaluations();
  }

  @Override
  public void close() throws IOException {
    store.close();
  }
}

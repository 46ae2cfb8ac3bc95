package tocsin.server.host;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.ground.loop.Loop;
import tocsin.metrics.query.QueryException;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Desk;
import tocsin.response.desk.Input;
import tocsin.response.monitor.Evaluation;
import tocsin.response.monitor.Judgement;
import tocsin.response.monitor.Looks;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.monitor.Progress;
import tocsin.response.monitor.Traces;
import tocsin.response.words.Fact;
import tocsin.response.words.MonitorId;

/// Evaluates monitors when their time comes and tells the desk what is new. It decides nothing: the
/// judgement is `monitor.Evaluation`, what follows is the desk's.
final class Watcher implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Watcher.class);
  private static final Duration TICK = Duration.ofMillis(100);
  private static final int FAILURES_TO_TELL = 5;

  /// A monitor as it is watched.
  private static final class Watched {
    private final Monitor monitor;
    private Progress progress;
    private Instant next;
    private int failures;
    private boolean told;

    Watched(Monitor monitor, Progress progress, Instant next) {
      this.monitor = monitor;
      this.progress = progress;
      this.next = next;
    }
  }

  private final Loop<Input, Fact, Answer> loop;
  private final Traces traces;
  private final InstantSource clock;
  private final AtomicBoolean stale = new AtomicBoolean(true);
  private final LongAdder evaluations = new LongAdder();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;

  // Used by the thread only.
  private Map<MonitorId, Watched> watched = new HashMap<>();

  Watcher(Loop<Input, Fact, Answer> loop, Traces traces, InstantSource clock) {
    this.loop = loop;
    this.traces = traces;
    this.clock = clock;
    this.thread = Thread.ofPlatform().name("watcher").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /// A monitor was saved or removed.
  void monitorsChanged() {
    stale.set(true);
  }

  long evaluations() {
    return evaluations.sum();
  }

  private void run() {
    try {
      while (!closing.await(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
        round();
      }
    } catch (InterruptedException e) {
      log.atInfo().log("watcher interrupted");
    }
  }

  private void round() throws InterruptedException {
    try {
      if (stale.getAndSet(false)) {
        reload();
      }
      Instant now = clock.instant();
      for (Watched w : watched.values()) {
        if (!w.next.isAfter(now)) {
          evaluate(w, now);
        }
      }
    } catch (RuntimeException e) {
      stale.set(true);
      log.atError().setCause(e).log("monitors could not be evaluated");
    }
  }

  /// Monitors that are as they were keep what they carry from one evaluation to the next.
  private void reload() throws InterruptedException {
    Instant now = clock.instant();
    Map<MonitorId, Watched> known = watched;
    watched =
        Futures.get(
            loop.ask(state -> {
              Desk desk = (Desk) state;
              Map<MonitorId, Watched> fresh = new HashMap<>();
              for (Monitor m : desk.directory().monitors()) {
                if (m.enabled()) {
                  fresh.put(m.id(), kept(known, m, desk, now));
                }
              }
              return fresh;
            }));
  }

  private static Watched kept(Map<MonitorId, Watched> known, Monitor m, Desk desk, Instant now) {
    return Optional.ofNullable(known.get(m.id()))
        .filter(w -> w.monitor.equals(m))
        .orElseGet(
            () -> new Watched(m, Progress.of(desk.monitors().alarms(m.id())), Looks.next(m, now)));
  }

  private void evaluate(Watched w, Instant now) {
    Instant at = w.next;
    w.next = Looks.next(w.monitor, now);
    Instant seen = Looks.seen(w.monitor, at, now);
    try {
      Judgement judgement =
          Evaluation.judge(w.monitor, traces.asSeen(w.monitor, seen), w.progress, seen);
      evaluations.increment();
      worked(w);
      if (judgement.facts(w.monitor).stream().allMatch(this::told)) {
        w.progress = judgement.progress();
      }
    } catch (QueryException e) {
      failed(w, String.valueOf(e.getMessage()));
    }
  }

  /// When the desk did not take it, the same is found again at the next evaluation.
  private boolean told(MonitorFact fact) {
    try {
      Futures.get(loop.submit(new Input.Judged(fact)));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (RuntimeException e) {
      log.atError().setCause(e).addKeyValue("monitor", fact.monitor()).log("verdict not taken");
      return false;
    }
  }

  private void worked(Watched w) {
    w.failures = 0;
    if (w.told) {
      w.told = !told(new MonitorFact.EvaluationWorks(w.monitor.id()));
    }
  }

  private void failed(Watched w, String problem) {
    w.failures++;
    if (w.failures >= FAILURES_TO_TELL && !w.told) {
      w.told = told(new MonitorFact.EvaluationFailed(w.monitor.id(), problem));
    }
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package tocsin.server.host;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.ground.loop.Loop;
import tocsin.metrics.tap.Tap;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Desk;
import tocsin.response.desk.Input;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.Progress;
import tocsin.response.monitor.Progress.Alarm;
import tocsin.response.words.Fact;
import tocsin.response.words.MonitorId;
import tocsin.server.lane.Lane;
import tocsin.server.lane.News;

/// The thread on which monitors are judged: it sleeps until a sample comes that matters or a second
/// begins, and tells the desk what is new. It decides nothing: when a monitor is judged is the
/// lane's, the judgement is `monitor.Evaluation`, what follows is the desk's.
final class Watcher implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Watcher.class);

  private final Loop<Input, Fact, Answer> loop;
  private final Tap tap;
  private final Lane lane;
  private final InstantSource clock;
  private final AtomicBoolean stale = new AtomicBoolean(true);
  private final Thread thread;
  private volatile boolean isClosing;

  /// What the desk says of monitors.
  private record Found(List<Monitor> monitors, Map<MonitorId, Map<String, Alarm>> alarms) {}

  Watcher(Loop<Input, Fact, Answer> loop, Sight sight, InstantSource clock) {
    this.loop = loop;
    this.tap = sight.store().tap();
    this.lane = sight.lane(this::told);
    this.clock = clock;
    this.thread = Thread.ofPlatform().name("watcher").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /// A monitor was saved or removed.
  void monitorsChanged() {
    stale.set(true);
    tap.wake();
  }

  long evaluations() {
    return lane.evaluations();
  }

  long unexplained() {
    return lane.unexplained();
  }

  private void run() {
    lane.begin();
    while (!isClosing) {
      round();
      tap.await(untilDue(clock.instant()));
    }
    lane.end(clock.instant());
  }

  /// Nanoseconds until a second begins or a tick comes, whichever is first.
  private long untilDue(Instant now) {
    Instant second = now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    Instant due = lane.wakeAt();
    return Math.max(0, Duration.between(now, due.isBefore(second) ? due : second).toNanos());
  }

  private void round() {
    try {
      if (stale.getAndSet(false)) {
        reload();
      }
      lane.step(clock.instant());
    } catch (InterruptedException e) {
      log.atInfo().log("watcher interrupted");
      isClosing = true;
    } catch (RuntimeException e) {
      stale.set(true);
      log.atError().setCause(e).log("monitors could not be evaluated");
    }
  }

  /// Monitors that are as they were keep what they carry from one evaluation to the next.
  private void reload() throws InterruptedException {
    Found found =
        Futures.get(
            loop.ask(state -> {
              Desk desk = (Desk) state;
              List<Monitor> enabled =
                  desk.directory().monitors().stream().filter(Monitor::enabled).toList();
              Map<MonitorId, Map<String, Alarm>> alarms = new HashMap<>();
              enabled.forEach(m -> alarms.put(m.id(), desk.monitors().alarms(m.id())));
              return new Found(enabled, alarms);
            }));
    lane.watch(
        found.monitors(),
        m -> Progress.of(found.alarms().getOrDefault(m.id(), Map.of())),
        clock.instant());
  }

  /// When the desk does not take it, the same is found again at the next evaluation.
  private CompletableFuture<Boolean> told(News news) {
    return loop.submit(new Input.Judged(news.fact(), news.seen()))
        .thenApply(_ -> true)
        .orTimeout(Futures.SECONDS, TimeUnit.SECONDS)
        .exceptionally(e -> {
          log.atError()
              .setCause(e)
              .addKeyValue("monitor", news.fact().monitor())
              .log("verdict not taken");
          return false;
        });
  }

  @Override
  public void close() {
    isClosing = true;
    tap.wake();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

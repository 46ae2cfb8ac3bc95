package tocsin.server.lane;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import tocsin.metrics.query.QueryException;
import tocsin.metrics.tap.Tap;
import tocsin.metrics.tsdb.EmbeddedStore;
import tocsin.response.monitor.Judgement;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.monitor.Progress;
import tocsin.response.monitor.Traces;

/// Judges monitors at their ticks, and only at those at which something may be new: a sample came
/// that matters, or time alone may change what is said. Where a sample leaves the tick to come no
/// choice, it is not waited for. Used by one thread.
///
/// | what a monitor reads | is judged |
/// |---|---|
/// | each series by itself | at once when a sample breaches in the very second that the tick will see; at ticks while it fires or a value in its window breaches |
/// | series that are combined | at the tick after a sample, until its window is empty |
/// | anything else | at each tick |
public final class Lane {
  private static final int FAILURES_TO_TELL = 5;

  private final Tap tap;
  private final Subscriptions subscriptions;
  private final Judging judging;
  private final Told told;
  private final DueQueue queue = new DueQueue();
  private final Set<Watched> early = new LinkedHashSet<>();
  private final Roll roll;
  private final Carry carry;
  private final LongAdder evaluations = new LongAdder();
  private long lost;
  private long stepped;
  private long upheavals;

  /// What a monitor carries when it is watched for the first time.
  @FunctionalInterface
  public interface Carried {
    Progress of(Monitor monitor);
  }

  /// A monitor that is due at a tick.
  private record Due(Watched watched, long tick) {}

  /// What is kept.
  ///
  /// @param finestSeconds so far back values are as they came
  /// @param carried the file for what monitors carry
  public record Kept(long finestSeconds, Path carried) {}

  public Lane(EmbeddedStore store, Traces traces, Kept kept, Teller teller) {
    this.tap = store.tap();
    this.subscriptions = new Subscriptions(store);
    this.judging = new Judging(traces, subscriptions);
    this.told = new Told(teller);
    this.roll = new Roll(subscriptions, kept.finestSeconds());
    this.carry = new Carry(kept.carried());
  }

  /// From now on samples are brought, to the thread that calls this and all else.
  public void begin() {
    tap.open();
  }

  /// Nothing is brought any more.
  public void end(Instant now) {
    tap.close();
    if (stepped != 0) {
      carry.keep(roll.all(), now);
    }
  }

  /// Watches these monitors and no others. Those that are as they were keep what they carry.
  public void watch(Iterable<Monitor> monitors, Carried carried, Instant now) {
    boolean isFirst = stepped == 0;
    stepped = isFirst ? now.toEpochMilli() : stepped;
    Carried all = isFirst ? m -> carry.of(m, carried.of(m), now) : carried;
    for (Watched fresh : roll.call(monitors, all)) {
      queue.at(fresh, Ticks.after(fresh.monitor(), now.toEpochMilli()));
    }
  }

  /// Does all that is to do at a moment; to be called at each whole second at least, so that what
  /// came is known to have come before a tick.
  public void step(Instant now) {
    long millis = now.toEpochMilli();
    if (upheavals != tap.upheavals()) {
      upheavals = tap.upheavals();
      subscriptions.again();
      all(millis);
    }
    subscriptions.take((w, r) -> heard(w, r, subscriptions.newestMillis(r), millis));
    tap.drain((r, at, _) -> subscriptions.each(r, w -> heard(w, r, at, millis)));
    if (lost != tap.lost()) {
      lost = tap.lost();
      all(millis);
    }
    judgeEarly();
    if (judgeDue(now) || carry.isBehind()) {
      carry.keep(roll.all(), now);
    }
    stepped = millis;
  }

  private void all(long now) {
    roll.all().forEach(w -> queue.at(w, Ticks.after(w.monitor(), now)));
  }

  private void heard(Watched w, int reference, long at, long now) {
    long tick = Ticks.after(w.monitor(), stepped);
    queue.at(w, tick);
    w.restlessUntil = Math.max(w.restlessUntil, at);
    if (tick > now && w.mayDecideEarly()) {
      boolean isLast = Math.floorDiv(at, 1_000L) == Ticks.seen(w.monitor(), tick).getEpochSecond();
      if (isLast && w.heard(reference, tick)) {
        early.add(w);
      }
    }
  }

  private void judgeEarly() {
    for (Watched w : early) {
      attempt(
          w,
          () -> {
            evaluations.increment();
            judging.before(w, w.due).ifPresent(j -> told.tell(w, j));
          });
    }
    early.clear();
    told.settle();
  }

  /// @return whether any was due
  private boolean judgeDue(Instant now) {
    long millis = now.toEpochMilli();
    long tick = queue.nextTick();
    boolean any = tick <= millis;
    List<Due> joined = new ArrayList<>();
    for (var w = queue.next(millis); w.isPresent(); w = queue.next(millis)) {
      if (w.get().monitor().composite().isPresent()) {
        joined.add(new Due(w.get(), tick));
      } else {
        judge(w.get(), tick, now);
      }
      tick = queue.nextTick();
    }
    told.settle();
    // What is joined sees its parts as they are after the same tick.
    joined.forEach(d -> judge(d.watched(), d.tick(), now));
    told.settle();
    return any;
  }

  private void judge(Watched w, long tick, Instant now) {
    Instant seen = Ticks.seen(w.monitor(), tick, now);
    long next = Ticks.after(w.monitor(), now.toEpochMilli());
    // Taken back when it worked and the monitor rests; whatever goes wrong, it is judged again.
    queue.at(w, next);
    attempt(
        w,
        () -> {
          Judging.Seen found = seen(w, seen);
          w.wasJudged = true;
          evaluations.increment();
          told.tell(w, found.saw());
          Judgement judgement = found.saw().judgement();
          boolean isNews = !judgement.moves().isEmpty();
          w.carries = !found.isQuiet() || Traits.mindsSilence(w.monitor());
          if (found.isSettled() && !isNews && w.restlessUntil < seen.toEpochMilli()) {
            w.due = Watched.NEVER;
            queue.at(w, silenceAt(w, judgement.progress(), next));
          }
        });
  }

  private Judging.Seen seen(Watched w, Instant seen) {
    return w.monitor().composite().isPresent()
        ? judging.joined(w, roll.parts(w.monitor()), seen)
        : judging.atTick(w, seen);
  }

  /// The first tick at which silence of a monitor that rests may count.
  private static long silenceAt(Watched w, Progress progress, long next) {
    if (!Traits.mindsSilence(w.monitor()) || progress.lastData() <= 0) {
      return Watched.NEVER;
    }
    long silent = progress.lastData() + w.monitor().noData().after().toMillis();
    return Math.max(next, Ticks.from(w.monitor(), silent));
  }

  private void attempt(Watched w, Runnable judging) {
    try {
      judging.run();
      w.failures = 0;
      if (w.isFailureTold) {
        w.isFailureTold = !told.isTaken(new MonitorFact.EvaluationWorks(w.monitor().id()));
      }
    } catch (QueryException e) {
      w.failures++;
      if (w.failures >= FAILURES_TO_TELL && !w.isFailureTold) {
        String problem = String.valueOf(e.getMessage());
        w.isFailureTold = told.isTaken(new MonitorFact.EvaluationFailed(w.monitor().id(), problem));
      }
    }
  }

  /// When there is something to do though nothing comes.
  public Instant wakeAt() {
    return Instant.ofEpochMilli(queue.nextTick());
  }

  public long evaluations() {
    return evaluations.sum();
  }

  /// Changes of alerts of which nothing more is kept than that they happened.
  public long unexplained() {
    return told.unexplained();
  }
}

package tocsin.response.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.TimeRange;
import tocsin.response.monitor.Backtest.Past;

/// Monitors going through history whose every look is a question of its own: those of Datadog's
/// queries, and targets whose past cannot be read in one piece. Variants of one monitor hear the
/// same answers. Blocking: it reads samples.
///
/// It looks as often as the monitor does where that is affordable, and says how often it did.
final class Questioned {
  /// Looks that are always affordable; each may ask the store.
  private static final int LEAST_LOOKS = 300;

  /// A second or two of work, in values that are read from what is held.
  private static final long MOST_WORK = 100_000_000;

  /// So many times that for many variants, whose progress is shown.
  private static final int PATIENCE = 3;

  private static final int A_LOOK = 1_000;

  /// A group and a variant.
  private static final int A_JUDGEMENT = 30;

  private final Traces traces;
  private final TimeRange over;
  private final Going going;

  /// @param over both ends are looked at when they are multiples of the interval
  Questioned(Traces traces, TimeRange over, Going going) {
    this.traces = traces;
    this.over = over;
    this.going = going;
  }

  /// What variants would have done, which differ in anything but their target and interval.
  List<Replay.Found> of(List<Monitor> variants) {
    List<Play> plays = variants.stream().map(Play::new).toList();
    Duration every = every(variants);
    var seen = new Seen();
    look(
        farthest(variants),
        every,
        (read, at) -> {
          seen.add(read, at);
          plays.forEach(p -> p.hear(read, at));
        });
    return plays.stream()
        .map(p -> new Replay.Found(every, seen.most, seen.since(), p.episodes.all(), false))
        .toList();
  }

  /// Hears each evaluation of one.
  void of(Monitor monitor, Backtest.Heard heard) {
    Duration every = every(List.of(monitor));
    var play = new Play(monitor);
    look(monitor, every, (read, at) -> heard.hear(play.hear(read, at), at));
  }

  /// Hears what is read at each look.
  @FunctionalInterface
  private interface Looked {
    void hear(List<Trace> read, Instant at);
  }

  private void look(Monitor monitor, Duration every, Looked looked) {
    Past past = traces.past(monitor);
    long step = every.toMillis();
    long first = Math.ceilDiv(over.from().toEpochMilli(), step) * step;
    long last = over.until().toEpochMilli();
    for (long at = first; at <= last; at += step) {
      going.check((double) (at - first) / Math.max(1, last - first));
      Instant now = Instant.ofEpochMilli(at);
      looked.hear(past.asSeen(monitor, now), now);
    }
  }

  /// How often they are looked at: at each tick of the monitor, or each second one, or each third:
  /// between its ticks a window may hold what it never holds at one.
  private Duration every(List<Monitor> variants) {
    Monitor one = variants.getFirst();
    long work = variants.size() > 1 ? PATIENCE * MOST_WORK : MOST_WORK;
    long looks =
        traces
            .cost(one, over.until())
            .map(c -> A_LOOK + c.values() + (long) A_JUDGEMENT * c.groups() * variants.size())
            .map(c -> Math.max(LEAST_LOOKS, work / c))
            .orElse((long) LEAST_LOOKS);
    long ticks = Math.max(1, over.length().dividedBy(one.every()));
    return one.every().multipliedBy(Math.ceilDiv(ticks, looks));
  }

  private static Monitor farthest(List<Monitor> variants) {
    return variants.stream().max(Comparator.comparing(Monitor::lookback)).orElseThrow();
  }

  /// One variant.
  private static final class Play {
    private final Rule rule;
    private final Episodes episodes = new Episodes();
    private Progress progress = Progress.NEW;

    Play(Monitor monitor) {
      this.rule = Rule.of(monitor);
    }

    Judgement hear(List<Trace> read, Instant at) {
      Judgement judged = Evaluation.judge(rule, read, progress, at.toEpochMilli());
      progress = judged.progress();
      episodes.add(judged.moves(), at);
      return judged;
    }
  }

  /// What was there to see.
  private final class Seen {
    private final List<Instant> began = new ArrayList<>(1);
    private boolean isFirst = true;
    private int most;

    void add(List<Trace> read, Instant at) {
      most = Math.max(most, read.size());
      if (began.isEmpty() && read.stream().anyMatch(t -> t.newestUpTo(at.toEpochMilli()) >= 0)) {
        // What is there at the first look was there before.
        began.add(isFirst ? over.from() : at);
      }
      isFirst = false;
    }

    Optional<Instant> since() {
      return began.stream().findFirst();
    }
  }
}

package tocsin.response.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tocsin.ground.time.TimeRange;
import tocsin.response.monitor.Backtest.Episode;
import tocsin.response.monitor.Backtest.Past;

/// A backtest for somebody who waits for it: its work has a bound. Where the bound would be passed,
/// it looks less often than the monitor does, and says so. Blocking: it reads samples.
public final class Replay {
  /// Values that may be looked at: a third of a second or so.
  private static final long MOST_VALUES = 30_000_000;

  /// Evaluations that each ask the store, for targets whose past cannot be read in one piece.
  private static final int MOST_QUESTIONS = 300;

  private final Traces traces;
  private final TimeRange over;
  private final Past past;

  /// Several monitors on one target share what is read.
  public Replay(Traces traces, TimeRange over) {
    this.traces = traces;
    this.over = over;
    this.past = traces.over(over);
  }

  /// What a monitor would have done.
  ///
  /// @param every how often it was looked at
  /// @param series that its target gives over the whole stretch
  /// @param since when the first of them has a value; empty when none does, or nobody knows
  public record Found(Duration every, int series, Optional<Instant> since, List<Episode> episodes) {
    public Found {
      episodes = List.copyOf(episodes);
    }
  }

  /// Plays one monitor.
  ///
  /// @param rounds how many times this will be asked, for the bound
  /// @throws tocsin.metrics.query.QueryException for a target that cannot be answered
  public Found of(Monitor monitor, int rounds) {
    List<Trace> whole = past.asSeen(monitor, over.until());
    boolean causal = Traces.isCausal(monitor.target());
    // Of another target only the last few slots are read at a time.
    Optional<Instant> since = causal ? since(whole) : Optional.empty();
    // Where nothing is stored yet there is nothing to look at.
    Instant from = since.filter(over.from()::isBefore).orElse(over.from());
    TimeRange filled = new TimeRange(from, over.until());
    Duration every = pace(monitor, whole, filled.length().toMillis(), rounds);
    Monitor paced = monitor.varied(monitor.threshold(), monitor.holdFor(), every);
    long back = monitor.lookback().toMillis();
    Past seen =
        causal
            ? (m, at) -> windows(whole, at.toEpochMilli() - back, at.toEpochMilli())
            : (m, at) -> traces.asSeen(monitor, at);
    return new Found(every, whole.size(), since, Backtest.run(paced, seen, filled));
  }

  private static Optional<Instant> since(List<Trace> whole) {
    return whole.stream()
        .flatMap(t ->
            IntStream.range(0, t.values().length)
                .filter(i -> !Double.isNaN(t.values()[i]))
                .mapToObj(i -> Instant.ofEpochMilli(t.startMillis() + i * t.stepMillis()))
                .findFirst()
                .stream())
        .min(Instant::compareTo);
  }

  private static Duration pace(Monitor monitor, List<Trace> whole, long range, int rounds) {
    long most = MOST_QUESTIONS;
    if (Traces.isCausal(monitor.target())) {
      long step = whole.stream().mapToLong(Trace::stepMillis).min().orElse(1_000);
      long window = 2 + monitor.lookback().toMillis() / step;
      long values = Math.max(1, whole.size()) * window * rounds;
      most = Math.clamp(MOST_VALUES / values, 1, Backtest.MOST_EVALUATIONS / 2);
    }
    Duration least = Duration.ofSeconds(Math.ceilDiv(range, most * 1_000));
    return least.compareTo(monitor.every()) > 0 ? least : monitor.every();
  }

  /// Just what the live evaluation would have asked for at that instant.
  private static List<Trace> windows(List<Trace> whole, long fromMillis, long untilMillis) {
    return whole.stream().map(t -> window(t, fromMillis, untilMillis)).toList();
  }

  private static Trace window(Trace t, long fromMillis, long untilMillis) {
    long step = t.stepMillis();
    int size = t.values().length;
    int first = clamped(Math.floorDiv(fromMillis - t.startMillis(), step) + 1, size);
    int end = clamped(Math.floorDiv(untilMillis - t.startMillis(), step) + 1, size);
    double[] values = Arrays.copyOfRange(t.values(), first, Math.max(first, end));
    return new Trace(t.group(), t.startMillis() + first * step, step, values);
  }

  private static int clamped(long index, int size) {
    return (int) Math.clamp(index, 0L, (long) size);
  }
}

package tocsin.response.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import tocsin.ground.time.TimeRange;
import tocsin.response.monitor.Backtest.Episode;
import tocsin.response.words.MonitorId;

/// A backtest for somebody who waits for it. Where the past of a target can be read in one piece,
/// every tick of the monitor is judged; where each look is a question of its own it may look less
/// often than the monitor does, and says so ([Questioned]). Blocking: it reads samples.
public final class Replay {
  private final Traces traces;
  private final TimeRange over;
  private final Going going;
  private final Function<MonitorId, Optional<Monitor>> known;

  public Replay(Traces traces, TimeRange over) {
    this(traces, over, Going.ON);
  }

  /// @param going is told how far it is, and may stop it
  public Replay(Traces traces, TimeRange over, Going going) {
    this(traces, over, going, id -> Optional.empty());
  }

  private Replay(
      Traces traces, TimeRange over, Going going, Function<MonitorId, Optional<Monitor>> known) {
    this.traces = traces;
    this.over = over;
    this.going = going;
    this.known = known;
  }

  /// The same for composites too.
  ///
  /// @param monitors that may be joined, as they are now
  public Replay joining(Function<MonitorId, Optional<Monitor>> monitors) {
    return new Replay(traces, over, going, monitors);
  }

  /// What a monitor would have done.
  ///
  /// @param every how often it was looked at
  /// @param series that its target gives, the most at once
  /// @param since when the first of them has a value; empty when none does, or nobody knows
  /// @param much whether it speaks all the time, so that only its beginning was looked at
  public record Found(
      Duration every, int series, Optional<Instant> since, List<Episode> episodes, boolean much) {
    public Found {
      episodes = List.copyOf(episodes);
    }
  }

  /// Plays one monitor.
  ///
  /// @throws tocsin.metrics.query.QueryException for a target that cannot be answered
  /// @throws tocsin.metrics.query.AbandonedException when it was stopped
  /// @throws IllegalArgumentException for a composite of monitors that cannot be joined
  public Found of(Monitor monitor) {
    return variants(List.of(monitor)).getFirst();
  }

  /// Plays variants of one monitor, which differ in anything but their target and interval, for
  /// little more than one of them costs.
  public List<Found> variants(List<Monitor> variants) {
    Monitor first = variants.getFirst();
    if (first.composite().isPresent()) {
      return new JoinedReplay(traces, over, going, known).of(variants);
    }
    if (!Traces.isCausal(first)) {
      return new Questioned(traces, over, going).of(variants);
    }
    Rerun.Found found = new Rerun(traces, over, going).of(variants);
    return IntStream.range(0, variants.size())
        .mapToObj(i ->
            new Found(
                first.every(),
                found.series(),
                found.since(),
                found.episodes().get(i).all(),
                found.much().get(i)))
        .toList();
  }
}

package tocsin.server.lane;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tocsin.metrics.series.SeriesName;
import tocsin.response.monitor.Evaluation;
import tocsin.response.monitor.Joined;
import tocsin.response.monitor.Judgement;
import tocsin.response.monitor.Level;
import tocsin.response.monitor.Limits;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.monitor.PartStates;
import tocsin.response.monitor.Reading;
import tocsin.response.monitor.Trace;
import tocsin.response.monitor.Traces;
import tocsin.response.words.MonitorId;

/// Asks for what monitors see, and has it judged. Every method throws
/// [tocsin.metrics.query.QueryException] for a target that cannot be answered.
final class Judging {
  /// Monitors over more series than these are judged at ticks only.
  private static final int MOST_SERIES = 2_000;

  private final Traces traces;
  private final Subscriptions subscriptions;

  Judging(Traces traces, Subscriptions subscriptions) {
    this.traces = traces;
    this.subscriptions = subscriptions;
  }

  /// What a tick says.
  ///
  /// @param isQuiet whether nothing is on, and no series shows anything but good values
  /// @param isSettled whether a later tick says the same if no sample comes
  record Seen(Saw saw, boolean isQuiet, boolean isSettled) {}

  Seen atTick(Watched w, Instant seen) {
    List<Trace> all = traces.asSeen(w.monitor(), seen);
    Judgement judgement = Evaluation.judge(w.monitor(), all, w.progress, seen);
    boolean isQuiet =
        judgement.progress().alarms().isEmpty()
            && judgement.readings().stream().allMatch(Judging::isGood);
    return new Seen(
        new Saw(judgement, all, seen), isQuiet, isQuiet && isSettled(w, judgement, all));
  }

  /// What a tick says of a composite, from how its parts stand.
  Seen joined(Watched w, Map<MonitorId, PartStates> parts, Instant seen) {
    Judgement judgement = Joined.judge(w.monitor(), parts, w.progress, seen);
    boolean isQuiet = judgement.progress().alarms().isEmpty();
    return new Seen(new Saw(judgement, List.of(), seen), isQuiet, false);
  }

  private static boolean isGood(Reading reading) {
    return switch (reading) {
      case Reading.Clear c -> true;
      case Reading.Missing m -> true;
      case Reading.Holds h -> false;
      case Reading.Pending p -> false;
      case Reading.Warns v -> false;
      case Reading.Skipped s -> false;
    };
  }

  private static boolean isSettled(Watched w, Judgement judgement, List<Trace> all) {
    return switch (w.reach().kind()) {
      case EACH ->
          all.stream().noneMatch(t -> holds(t, w.monitor().limits()))
              && (!Traits.mindsSilence(w.monitor()) || isSilent(judgement));
      case SLOTS -> all.stream().allMatch(Judging::isEmpty);
      case CLOCK -> false;
    };
  }

  /// A series that fell silent stays so until a sample comes.
  private static boolean isSilent(Judgement judgement) {
    return judgement.readings().stream().allMatch(Reading.Missing.class::isInstance);
  }

  private static boolean holds(Trace trace, Limits limits) {
    for (double value : trace.values()) {
      if (!limits.isQuiet(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEmpty(Trace trace) {
    for (double value : trace.values()) {
      if (!Double.isNaN(value)) {
        return false;
      }
    }
    return true;
  }

  /// What a tick that is to come can only say: that something fires, because of series that have
  /// said all they will say before it.
  Optional<Saw> before(Watched w, long tick) {
    Set<Integer> fresh = w.fresh();
    Instant seen = Ticks.seen(w.monitor(), tick);
    List<Trace> all = traces.asSeen(w.monitor(), seen);
    List<Trace> sure = all.size() == 1 ? all : sure(w, fresh, all);
    boolean isAlone = all.size() == 1 || Traits.isPerSeries(w.monitor());
    return Optional.of(Evaluation.judge(w.monitor(), sure, w.progress, seen))
        .filter(j -> !j.moves().isEmpty())
        .filter(j -> j.facts(w.monitor()).stream().allMatch(f -> isSure(f, isAlone)))
        .map(j -> new Saw(j, all, seen));
  }

  /// A warning that speaks for several series may be an alert when the tick comes.
  private static boolean isSure(MonitorFact fact, boolean isAlone) {
    return fact instanceof MonitorFact.Fired f && (isAlone || f.level() == Level.ALERT);
  }

  /// Renaming keeps series in their order.
  private List<Trace> sure(Watched w, Set<Integer> fresh, List<Trace> all) {
    List<SeriesName> names = subscriptions.series(w, MOST_SERIES);
    if (names.size() != all.size() || names.size() > MOST_SERIES) {
      return List.of();
    }
    Set<SeriesName> said =
        Set.copyOf(fresh.stream().map(subscriptions::name).flatMap(Optional::stream).toList());
    return IntStream.range(0, all.size())
        .filter(i -> said.contains(names.get(i)))
        .mapToObj(all::get)
        .toList();
  }
}

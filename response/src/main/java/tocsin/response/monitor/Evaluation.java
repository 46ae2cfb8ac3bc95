package tocsin.response.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.response.monitor.Progress.Alarm;
import tocsin.response.monitor.Reading.Holds;
import tocsin.response.monitor.Reading.Missing;
import tocsin.response.monitor.Reading.Pending;

/// Judges a monitor at an instant. Pure: the same values and the same progress give the same
/// verdict, live, in a rehearsal and in a backtest.
///
/// | readings | quiet monitor | firing monitor |
/// |---|---|---|
/// | a group holds | fires | goes on, recovery starts again |
/// | none holds, some have values | quiet or pending | false; recovers after `recoverAfter` of it |
/// | none has a value | unknown, or fires if silence alerts | unknown: nothing moves |
///
/// A single group without values counts as not holding as long as others have some: an instance
/// that was taken away must not keep an alarm on for ever. Where all are silent nothing begins and
/// nothing ends. A silence shorter than `recoverAfter` counts as a gap in the condition, so the
/// time runs on, but recovery waits for a value; a longer one starts the count again.
public final class Evaluation {
  private Evaluation() {}

  /// Judges what the target gave for the time up to `at`.
  ///
  /// @param before of the evaluation before this one, or [Progress#NEW]
  public static Judgement judge(Monitor monitor, List<Trace> traces, Progress before, Instant at) {
    List<Reading> readings = Readings.of(monitor, traces, at);
    List<Holds> holding = all(readings, Holds.class);
    if (!holding.isEmpty()) {
      return holds(readings, holding, before, at);
    }
    return readings.stream().allMatch(Missing.class::isInstance)
        ? silent(monitor, readings, before, at)
        : isFalse(monitor, readings, before, at);
  }

  private static Judgement holds(
      List<Reading> readings, List<Holds> holding, Progress before, Instant at) {
    Holds first = holding.getFirst();
    Optional<Alarm> on = before.firing().filter(a -> !a.isSilence());
    Verdict verdict =
        on.isPresent()
            ? new Verdict.StillFires()
            : new Verdict.Fires(
                first.group(),
                first.value(),
                first.since(),
                holding.stream().map(Holds::group).toList());
    Alarm alarm = on.orElse(new Alarm(first.group(), at));
    return new Judgement(
        readings, verdict, new Progress(Optional.of(alarm), Optional.empty(), Optional.of(at)));
  }

  private static Judgement isFalse(
      Monitor monitor, List<Reading> readings, Progress before, Instant at) {
    if (before.firing().isEmpty()) {
      Progress quiet = new Progress(Optional.empty(), Optional.empty(), Optional.of(at));
      return new Judgement(readings, pending(monitor, readings), quiet);
    }
    Alarm alarm = before.firing().get();
    Instant falseSince = before.falseSince().orElse(at);
    Instant until = falseSince.plus(monitor.recoverAfter());
    if (at.isBefore(until)) {
      return new Judgement(
          readings,
          new Verdict.Recovering(until),
          new Progress(before.firing(), Optional.of(falseSince), Optional.of(at)));
    }
    String because =
        alarm.isSilence()
            ? "data is back"
            : "condition false for " + Duration.between(falseSince, at).toSeconds() + " s";
    return new Judgement(
        readings,
        new Verdict.Recovers(alarm.since(), because),
        new Progress(Optional.empty(), Optional.empty(), Optional.of(at)));
  }

  private static Verdict pending(Monitor monitor, List<Reading> readings) {
    return all(readings, Pending.class).stream()
        .min(java.util.Comparator.comparing(Pending::since))
        .<Verdict>map(p -> new Verdict.Pending(p.group(), p.since().plus(monitor.holdFor())))
        .orElse(new Verdict.Quiet());
  }

  private static Judgement silent(
      Monitor monitor, List<Reading> readings, Progress before, Instant at) {
    Optional<Instant> counts =
        before.lastSeen().filter(seen -> !at.isBefore(seen.plus(monitor.noData().after())));
    boolean isShort =
        before.lastSeen().filter(s -> at.isBefore(s.plus(monitor.recoverAfter()))).isPresent();
    Progress same =
        new Progress(
            before.firing(),
            isShort && before.firing().isPresent()
                ? before.falseSince().or(() -> Optional.of(at))
                : Optional.empty(),
            before.lastSeen());
    Verdict unknown =
        before.firing().isPresent() ? new Verdict.StillFires() : new Verdict.Unknown();
    if (counts.isEmpty()) {
      return new Judgement(readings, unknown, same);
    }
    return switch (monitor.noData().choice()) {
      case KEEP_LAST -> new Judgement(readings, unknown, same);
      case ALERT ->
          before.firing().isPresent()
              ? new Judgement(readings, unknown, same)
              : new Judgement(
                  readings,
                  new Verdict.FiresForSilence(counts.get()),
                  new Progress(
                      Optional.of(new Alarm(Alarm.SILENCE, at)),
                      Optional.empty(),
                      before.lastSeen()));
      case OK ->
          before
              .firing()
              .map(alarm ->
                  new Judgement(
                      readings,
                      new Verdict.Recovers(alarm.since(), "no data for long enough"),
                      new Progress(Optional.empty(), Optional.empty(), before.lastSeen())))
              .orElse(new Judgement(readings, unknown, same));
    };
  }

  private static <R extends Reading> List<R> all(List<Reading> readings, Class<R> type) {
    return readings.stream().filter(type::isInstance).map(type::cast).toList();
  }
}

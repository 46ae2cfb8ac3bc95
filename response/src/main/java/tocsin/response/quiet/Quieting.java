package tocsin.response.quiet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.Spans;

/// Whether new trouble of a part of a monitor is held: asks one reason after the other, and the
/// first that holds counts. Pure.
///
/// | order | asks |
/// |---|---|
/// | 1 | is it silence, and is the pipe dead? |
/// | 2 | is a monitor in Alert that it depends on, or may one be soon? |
/// | 3 | does it change to and fro? |
/// | 4 | did it say too much before? |
public final class Quieting {
  private Quieting() {}

  /// What there is to know.
  ///
  /// @param part what is in trouble, since when it is
  /// @param others what else is in trouble
  /// @param memory with this change of state
  /// @param every how often the monitor is evaluated
  /// @param pipe why silence is held now, if it is
  public record Known(
      Dependence.Group part,
      List<Dependence.Group> others,
      Memory memory,
      Duration every,
      Optional<Hold> pipe) {
    public Known {
      others = List.copyOf(others);
    }
  }

  public static Optional<Hold> of(Restraint restraint, Known known, Instant now) {
    return known
        .pipe()
        .or(() -> restraint.dependsOn().flatMap(d -> depends(d, known, now)))
        .or(() -> restraint.mindsFlapping() ? flaps(known, now) : Optional.empty())
        .or(() -> restraint.isThrottled() ? throttled(known.memory(), now) : Optional.empty());
  }

  private static Optional<Hold> depends(Dependence d, Known known, Instant now) {
    return switch (d.change(known.part(), known.others(), now)) {
      case Say.Now n -> Optional.empty();
      case Say.Held h -> {
        var cause = d.cause(known.part(), known.others()).map(Dependence.Group::monitor);
        HeldBy by = cause.isPresent() ? HeldBy.DEPENDENCE : HeldBy.PATIENCE;
        yield Optional.of(new Hold(by, h.because(), cause, h.until()));
      }
    };
  }

  private static Optional<Hold> flaps(Known known, Instant now) {
    List<Flapping.Look> turns = known.memory().turns();
    Flapping usual = Flapping.USUAL;
    Flapping.Judgement judged =
        usual.judge(Looks.until(turns, known.every(), usual.looks(), now), known.memory().flaps());
    return judged.flaps()
        ? Optional.of(
            new Hold(
                HeldBy.FLAPPING,
                judged.because(),
                Optional.empty(),
                Looks.calm(usual, turns, known.every(), now)))
        : Optional.empty();
  }

  private static Optional<Hold> throttled(Memory memory, Instant now) {
    return Throttle.USUAL.one(memory.said(), memory.held(), now) instanceof Say.Held h
        ? Optional.of(new Hold(HeldBy.THROTTLE, h.because(), Optional.empty(), h.until()))
        : Optional.empty();
  }

  /// Why what was held is told now.
  public static String released(Waiting w, Memory memory, Instant now) {
    String span = Spans.words(Duration.between(w.since(), now));
    return switch (w.hold().by()) {
      case THROTTLE -> Throttle.USUAL.one(memory.said(), memory.held(), now).because();
      case FLAPPING, PIPE, DEPENDENCE, PATIENCE ->
          "held back for " + span + ": " + w.hold().because();
    };
  }
}

package tocsin.response.monitor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.response.monitor.Progress.Alarm;

/// Says in one word what an evaluation says of a monitor as a whole. Where alerts speak for single
/// series, it is said of the first that changed, or of the first that is on.
final class Verdicts {
  private Verdicts() {}

  static Verdict of(Rule rule, List<Finding> findings, Alarms alarms, Others others, long at) {
    if (!alarms.moves().isEmpty()) {
      return moved(alarms.moves().getFirst());
    }
    Optional<Alarm> on = alarms.alarms().values().stream().findFirst();
    if (on.isPresent()) {
      return others.report() ? recovering(rule, findings) : new Verdict.StillFires();
    }
    return others.report() ? pending(rule, findings, at) : new Verdict.Unknown();
  }

  private static Verdict moved(Move m) {
    if (m.to() == Level.OK) {
      return new Verdict.Recovers(m.firedAt(), m.because());
    }
    if (m.silent()) {
      return new Verdict.FiresForSilence(m.since());
    }
    return m.to().worseThan(m.from())
        ? new Verdict.Fires(m.subject(), m.value(), m.since(), m.groups())
        : new Verdict.StillFires();
  }

  private static Verdict recovering(Rule rule, List<Finding> findings) {
    long until = Long.MIN_VALUE;
    for (Finding f : findings) {
      GroupState s = f.step().state();
      if (s.level().isTrouble() && s.falseSince() == GroupState.NEVER) {
        return new Verdict.StillFires();
      }
      if (s.level().isTrouble()) {
        until = Math.max(until, s.falseSince() + rule.recoverAfter());
      }
    }
    return new Verdict.Recovering(Instant.ofEpochMilli(until));
  }

  private static Verdict pending(Rule rule, List<Finding> findings, long at) {
    return findings.stream()
        .map(f -> f.reading(rule, at))
        .filter(Reading.Pending.class::isInstance)
        .map(Reading.Pending.class::cast)
        .min(java.util.Comparator.comparing(Reading.Pending::since))
        .<Verdict>map(p -> new Verdict.Pending(p.group(), p.since().plusMillis(rule.holdFor())))
        .orElse(new Verdict.Quiet());
  }
}

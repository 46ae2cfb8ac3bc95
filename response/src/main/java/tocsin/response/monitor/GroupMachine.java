package tocsin.response.monitor;

import tocsin.response.monitor.GroupState.Tallies;

/// The state machine of one series. Pure.
///
/// | now | condition has held long enough | else, recovery threshold not reached | else |
/// |---|---|---|---|
/// | critical | Alert | Alert stays Alert | look at the warning |
/// | warning | Warn | Alert and Warn become or stay Warn | OK |
///
/// A level that would be lower waits until it has been so at every evaluation for the recovery
/// time. What is missing decides nothing here; that is [Silence]'s.
final class GroupMachine {
  private GroupMachine() {}

  /// @param others what the rest of the monitor shows at the same instant
  static Step step(Rule rule, GroupState before, Look look, Others others, long at) {
    return switch (look) {
      case Look.Missing m -> Silence.step(rule, before, others, at);
      case Look.Skipped s ->
          new Step(
              fresh(rule, before, at).seen(at).uncounted(bits(rule, before, false, false)),
              Double.NaN,
              GroupState.NEVER,
              s.why());
      case Look.Silent s -> Silence.said(rule, before.seen(at), at);
      case Look.Value v -> value(rule, fresh(rule, before, at).seen(at), v, at);
    };
  }

  /// Who was away for a day is new again.
  private static GroupState fresh(Rule rule, GroupState s, long at) {
    boolean forgotten =
        rule.newGroupDelay() > 0
            && s.everSeen()
            && at - s.lastData() > Vanished.USUAL.after().toMillis()
            && s.level() == Level.OK;
    return forgotten ? GroupState.NEW : s;
  }

  private static Step value(Rule rule, GroupState s, Look.Value v, long at) {
    if (at - s.firstSeen() < rule.newGroupDelay()) {
      return new Step(s.uncounted(Tallies.NONE), v.value(), GroupState.NEVER, "it is new");
    }
    Tallies bits = bits(rule, s, v.critical().now(), v.warning().now());
    Held critical = held(rule, v.critical(), s.criticalSince(), bits.critical(), at);
    Held warning = held(rule, v.warning(), s.warningSince(), bits.warning(), at);
    Level to = target(rule.limits(), s, v.value(), critical.enough(), warning.enough());
    GroupState counted = s.counted(critical, warning, bits);
    long since = to == Level.ALERT ? critical.sinceMillis() : warning.sinceMillis();
    if (s.level().worseThan(to) && s.level() != Level.NO_DATA) {
      return lower(rule, counted, to, v.value(), at);
    }
    String why = to == s.level() ? "as before" : "the condition held long enough";
    GroupState moved = counted.falseSince(GroupState.NEVER).moved(to, false, at);
    return new Step(moved, v.value(), since, why);
  }

  private static Step lower(Rule rule, GroupState s, Level to, double value, long at) {
    long since = s.falseSince() == GroupState.NEVER ? at : s.falseSince();
    if (at - since < rule.recoverAfter()) {
      return new Step(s.falseSince(since), value, since, "it recovers");
    }
    String why = s.silent() ? "data is back" : "condition false for " + (at - since) / 1_000 + " s";
    return new Step(s.moved(to, false, at), value, since, why);
  }

  private static Level target(
      Limits limits, GroupState s, double value, boolean critical, boolean warning) {
    boolean alerted = s.level() == Level.ALERT && !s.silent();
    if (critical || (alerted && limits.holdsAlert(value))) {
      return Level.ALERT;
    }
    boolean warned = alerted || s.level() == Level.WARN;
    return warning || (warned && limits.holdsWarning(value)) ? Level.WARN : Level.OK;
  }

  /// Slots know themselves how long they have held; for windows the state knows.
  private static Held held(Rule rule, Held seen, long since, long bits, long at) {
    if (rule.over().isEmpty()) {
      return seen;
    }
    boolean now = rule.tally().map(t -> t.isMet(bits)).orElse(seen.now());
    long from = since == GroupState.NEVER ? at : since;
    return now ? new Held(true, at - from >= rule.holdFor(), from) : Held.NOT;
  }

  private static Tallies bits(Rule rule, GroupState s, boolean critical, boolean warning) {
    if (rule.tally().isEmpty() || rule.over().isEmpty()) {
      return Tallies.NONE;
    }
    Tally tally = rule.tally().get();
    return new Tallies(
        tally.with(s.criticalBits(), critical), tally.with(s.warningBits(), warning));
  }

  /// The bits after an evaluation without a value.
  static Tallies missed(Rule rule, GroupState s) {
    return bits(rule, s, false, false);
  }
}

package tocsin.response.monitor;

/// What follows for a series that has no value. Pure.
///
/// A series that never had one is never alarmed about: nothing went missing. While others of its
/// monitor have values, [Vanished] says what follows; where all are silent, [NoData] does, and
/// counts from the last value that any of them had.
final class Silence {
  private Silence() {}

  static Step step(Rule rule, GroupState before, Others others, long at) {
    GroupState s = before.uncounted(GroupMachine.missed(rule, before));
    if (!s.everSeen()) {
      return stays(s, "it never had a value");
    }
    if (others.report() && rule.vanished().choice() == Vanished.Choice.WELL) {
      return well(rule, s, at);
    }
    long silence = at - (others.report() ? s.lastData() : others.lastData());
    boolean outlived = at - s.lastData() >= rule.resolveAfter() && isOn(s);
    if (outlived && !speaks(rule, others, silence)) {
      return over(s, at, "no data for " + rule.resolveAfter() / 1_000 + " s");
    }
    GroupState waiting = s.falseSince(falseSince(rule, s, silence, at));
    return others.report()
        ? vanished(rule, waiting, silence, at)
        : absent(rule, waiting, others, at);
  }

  /// What follows where a part of a composite says that there is no data: it has waited already.
  static Step said(Rule rule, GroupState before, long at) {
    GroupState s = before.uncounted(GroupMachine.missed(rule, before));
    String why = "a part has no data";
    return switch (rule.absent().choice()) {
      case KEEP_LAST -> stays(s, why);
      case NO_DATA -> to(s, Level.NO_DATA, at, at);
      case ALERT -> to(s, Level.ALERT, at, at);
      case OK -> over(s, at, why);
    };
  }

  /// Whether the silence is trouble of its own by now, which no end of its data ends.
  private static boolean speaks(Rule rule, Others others, long silence) {
    Vanished.Choice one = rule.vanished().choice();
    NoData.Choice all = rule.absent().choice();
    return others.report()
        ? silence >= rule.vanished().after().toMillis()
            && (one == Vanished.Choice.ALERT || one == Vanished.Choice.NO_DATA)
        : silence >= rule.absent().after().toMillis()
            && (all == NoData.Choice.ALERT || all == NoData.Choice.NO_DATA);
  }

  /// A silence shorter than the recovery time counts as a gap in the condition, so that the time
  /// runs on, but recovery waits for a value; a longer one starts the count again.
  private static long falseSince(Rule rule, GroupState s, long silence, long at) {
    boolean isGap = isOn(s) && silence < rule.recoverAfter();
    return !isGap ? GroupState.NEVER : s.falseSince() == GroupState.NEVER ? at : s.falseSince();
  }

  private static Step well(Rule rule, GroupState s, long at) {
    if (s.level() == Level.OK) {
      return stays(s, "it vanished");
    }
    long since = s.falseSince() == GroupState.NEVER ? at : s.falseSince();
    return at - since < rule.recoverAfter()
        ? new Step(s.falseSince(since), Double.NaN, since, "it vanished")
        : over(s, at, "condition false for " + (at - since) / 1_000 + " s");
  }

  private static Step vanished(Rule rule, GroupState s, long silence, long at) {
    if (silence < rule.vanished().after().toMillis()) {
      return stays(s, "it is silent");
    }
    String why = "no data for " + silence / 1_000 + " s";
    return switch (rule.vanished().choice()) {
      case WELL -> throw new IllegalStateException("answered before");
      case FORGET -> new Step(GroupState.NEW, Double.NaN, s.lastData(), why);
      case NO_DATA -> to(s, Level.NO_DATA, s.lastData(), at);
      case ALERT -> to(s, Level.ALERT, s.lastData(), at);
      case OK -> over(s, at, why);
    };
  }

  private static Step absent(Rule rule, GroupState s, Others others, long at) {
    long silence = at - others.lastData();
    if (silence < rule.absent().after().toMillis()) {
      return stays(s, "it is silent");
    }
    String why = "no data for " + silence / 1_000 + " s";
    return switch (rule.absent().choice()) {
      case KEEP_LAST -> stays(s, "it is silent");
      case NO_DATA -> to(s, Level.NO_DATA, others.lastData(), at);
      case ALERT -> to(s, Level.ALERT, others.lastData(), at);
      case OK -> over(s, at, why);
    };
  }

  /// What alerts goes on doing so for its own reason.
  private static Step to(GroupState s, Level level, long since, long at) {
    String why = "no data for " + (at - since) / 1_000 + " s";
    boolean alertsAlready = level == Level.ALERT && s.level() == Level.ALERT;
    return alertsAlready || s.level() == level
        ? stays(s, why)
        : new Step(s.moved(level, level == Level.ALERT, at), Double.NaN, since, why);
  }

  private static Step over(GroupState s, long at, String why) {
    return new Step(s.moved(Level.OK, false, at), Double.NaN, s.lastData(), why);
  }

  private static Step stays(GroupState s, String why) {
    return new Step(s, Double.NaN, GroupState.NEVER, why);
  }

  private static boolean isOn(GroupState s) {
    return s.level() == Level.ALERT || s.level() == Level.WARN;
  }
}

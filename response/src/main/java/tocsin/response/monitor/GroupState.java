package tocsin.response.monitor;

/// What is carried of one series from one evaluation to the next. Instants are milliseconds and
/// [#NEVER] where there is none, because there may be a million of these.
///
/// @param since when its level became what it is
/// @param firstSeen the first evaluation that found a value, after which it counts as new
/// @param lastData the last evaluation that found a value
/// @param criticalSince since which evaluation the condition has held at each, for windows
/// @param falseSince since which evaluation its level would have been lower
/// @param criticalBits whether the condition held at the last evaluations, the newest lowest
/// @param silent whether it alerts because there is no data
record GroupState(
    Level level,
    long since,
    long firstSeen,
    long lastData,
    long criticalSince,
    long warningSince,
    long falseSince,
    long criticalBits,
    long warningBits,
    boolean silent) {
  static final long NEVER = Long.MIN_VALUE;

  static final GroupState NEW =
      new GroupState(Level.OK, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER, 0, 0, false);

  /// One of which only is known that it is in trouble.
  static GroupState at(Level level, long since) {
    return new GroupState(level, since, since, since, NEVER, NEVER, NEVER, 0, 0, false);
  }

  boolean everSeen() {
    return lastData != NEVER;
  }

  /// Nothing is on, nothing is counted: an evaluation with a good value changes nothing but
  /// `lastData`.
  boolean isQuiet() {
    return level == Level.OK
        && criticalSince == NEVER
        && warningSince == NEVER
        && criticalBits == 0
        && warningBits == 0;
  }

  /// A value was found that is not judged, or that changes nothing.
  GroupState seen(long at) {
    return new GroupState(
        level,
        since,
        firstSeen == NEVER ? at : firstSeen,
        at,
        criticalSince,
        warningSince,
        falseSince,
        criticalBits,
        warningBits,
        silent);
  }

  /// Nothing is counted any more: what was not judged holds nothing.
  GroupState uncounted(Tallies bits) {
    return new GroupState(
        level,
        since,
        firstSeen,
        lastData,
        NEVER,
        NEVER,
        falseSince,
        bits.critical(),
        bits.warning(),
        silent);
  }

  GroupState falseSince(long millis) {
    return new GroupState(
        level,
        since,
        firstSeen,
        lastData,
        criticalSince,
        warningSince,
        millis,
        criticalBits,
        warningBits,
        silent);
  }

  GroupState moved(Level to, boolean forSilence, long at) {
    boolean same = to == level && forSilence == silent;
    return new GroupState(
        to,
        same ? since : at,
        firstSeen,
        lastData,
        criticalSince,
        warningSince,
        same ? falseSince : NEVER,
        criticalBits,
        warningBits,
        forSilence);
  }

  GroupState counted(Held critical, Held warning, Tallies bits) {
    return new GroupState(
        level,
        since,
        firstSeen,
        lastData,
        critical.now() ? critical.sinceMillis() : NEVER,
        warning.now() ? warning.sinceMillis() : NEVER,
        falseSince,
        bits.critical(),
        bits.warning(),
        silent);
  }

  /// Both words of bits.
  record Tallies(long critical, long warning) {
    static final Tallies NONE = new Tallies(0, 0);
  }
}

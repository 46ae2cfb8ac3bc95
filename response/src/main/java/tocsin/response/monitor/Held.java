package tocsin.response.monitor;

/// How long a condition has held.
///
/// @param now whether it holds at all
/// @param enough whether it has held for the whole hold time
/// @param sinceMillis when it began to hold, as far back as is known
record Held(boolean now, boolean enough, long sinceMillis) {
  static final Held NOT = new Held(false, false, GroupState.NEVER);
}

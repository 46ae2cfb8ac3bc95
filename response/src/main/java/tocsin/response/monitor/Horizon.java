package tocsin.response.monitor;

import java.time.Duration;

/// How far a monitor looks back for slots and how wide they are, in milliseconds: of each look at
/// each series, so it is worked out once.
///
/// @param far how far slots can be seen
/// @param habit how far before the newest sample is looked to see how it comes
/// @param slot the width that was chosen; 0 for none
/// @param lateness that was chosen; -1 for none
/// @param judged how far back the values lie that are judged themselves
record Horizon(long far, long habit, long slot, long lateness, long judged) {
  static Horizon of(Monitor m) {
    return new Horizon(
        m.sight().toMillis(),
        m.habit().toMillis(),
        m.slot().map(Duration::toMillis).orElse(0L),
        m.lateness().map(Duration::toMillis).orElse(-1L),
        m.judged().toMillis());
  }
}

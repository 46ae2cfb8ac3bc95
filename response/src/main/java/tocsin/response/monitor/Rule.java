package tocsin.response.monitor;

import java.time.Duration;
import java.util.Optional;

/// A monitor, ready to judge with: lengths in milliseconds, choices made where none was written.
///
/// @param horizon how far it looks back for slots
/// @param over empty where the newest value counts
/// @param absent where all series are silent, however many there were
record Rule(
    Monitor monitor,
    Horizon horizon,
    Limits limits,
    Optional<Over> over,
    Optional<Change> change,
    Optional<Tally> tally,
    Per per,
    NoData absent,
    Vanished vanished,
    long delay,
    long newGroupDelay,
    long holdFor,
    long recoverAfter,
    long resolveAfter) {
  static Rule of(Monitor m) {
    // A query of Datadog says itself what is a group, and so does a form that has one for each.
    Per per =
        m.inGroups().isPresent()
            ? Per.SERIES
            : m.per().orElse(m.isPlain() ? Per.MONITOR : Per.SERIES);
    // A group that a composite has no more is over.
    Vanished usual =
        per.isWhole() || m.composite().isPresent()
            ? new Vanished(Vanished.Choice.WELL, Duration.ZERO)
            : Vanished.USUAL;
    return new Rule(
        m,
        Horizon.of(m),
        Limits.of(m.comparator(), m.threshold(), m.levels().orElse(Levels.NONE)),
        // What is joined is counted by evaluations, as a window is.
        m.composite().isPresent()
            ? Optional.of(new Over(m.every(), new Reducer("last"), false))
            : m.over(),
        m.change(),
        m.tally(),
        per,
        m.noData(),
        m.vanished().orElse(usual),
        millis(m.delay()),
        millis(m.newGroupDelay()),
        m.holdFor().toMillis(),
        m.recoverAfter().toMillis(),
        m.resolveAfter().map(Duration::toMillis).orElse(Long.MAX_VALUE));
  }

  Rule withoutChange() {
    return new Rule(
        monitor,
        horizon,
        limits,
        over,
        Optional.empty(),
        tally,
        per,
        absent,
        vanished,
        delay,
        newGroupDelay,
        holdFor,
        recoverAfter,
        resolveAfter);
  }

  /// How long a series that is well and silent is remembered: a day longer than any wait.
  long memory() {
    long wait = Math.max(absent.after().toMillis(), vanished.after().toMillis());
    return Vanished.USUAL.after().toMillis() + wait;
  }

  private static long millis(Optional<Duration> span) {
    return span.map(Duration::toMillis).orElse(0L);
  }
}

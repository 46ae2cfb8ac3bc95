package tocsin.response.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tocsin.response.words.MonitorId;

/// What a monitor would have done, found by a backtest with the judgement of the live evaluation.
///
/// @param change what was tried: `hold 120 s`, `new monitor`
/// @param condition of the monitor with that change
/// @param wouldFire when it would have fired first after the trigger; empty for never
/// @param earlier by how much that is before the first page
/// @param beforeImpact by how much that is before the impact began; negative for after
/// @param falseAlarms how often it would have fired in the quiet time before
/// @param quiet length of that quiet time
public record Trial(
    MonitorId monitor,
    String change,
    String target,
    String condition,
    Duration holdFor,
    Optional<Instant> wouldFire,
    Optional<Duration> earlier,
    Optional<Duration> beforeImpact,
    int falseAlarms,
    Duration quiet) {
  /// Whether it would have helped without a false alarm.
  boolean isBetter() {
    return falseAlarms == 0 && earlier.filter(Duration::isPositive).isPresent();
  }
}

package tocsin.response.monitor;

import java.time.Duration;
import java.util.Optional;
import tocsin.response.words.MonitorId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;

/// A condition on a Graphite target that is looked at again and again. Each series the target gives
/// is a group of its own; the monitor fires when one of them holds the condition.
///
/// @param holdFor how long the condition must hold, slot by slot without a gap; zero for the newest
///   slot alone
/// @param every how often it is evaluated
/// @param slot width into which values are put; empty for the step in which the samples come
/// @param lateness how long a missing newest slot is taken for a sample that is still on its way;
///   empty for two slots, and 10 s at least
/// @param recoverAfter how long the condition must have been false, at every evaluation
/// @param message what is broken for people; stands in the page
/// @param runbook what to try first
public record Monitor(
    MonitorId id,
    String title,
    ServiceId service,
    String target,
    Comparator comparator,
    double threshold,
    Duration holdFor,
    Duration every,
    Optional<Duration> slot,
    Optional<Duration> lateness,
    Duration recoverAfter,
    NoData noData,
    Severity severity,
    Route route,
    Optional<String> message,
    Optional<String> runbook,
    boolean enabled) {
  /// Monitors are evaluated no more often than this.
  public static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);

  /// Reads a monitor as a person or a client wrote it. Whether the target is a target is for the
  /// caller to ask the query room.
  ///
  /// @throws tocsin.ground.json.BadJsonException if the text is not a JSON object
  /// @throws tocsin.ground.json.BadFieldsException naming every fault
  public static Monitor parse(String json) {
    return MonitorText.read(json);
  }

  /// The same monitor with another hold time, for a backtest.
  public Monitor holding(Duration holdFor) {
    return varied(threshold, holdFor, every);
  }

  /// The same monitor with other figures, for a backtest.
  public Monitor varied(double threshold, Duration holdFor, Duration every) {
    return new Monitor(
        id,
        title,
        service,
        target,
        comparator,
        threshold,
        holdFor,
        every,
        slot,
        lateness,
        recoverAfter,
        noData,
        severity,
        route,
        message,
        runbook,
        enabled);
  }

  /// How far before an evaluation samples are asked for.
  Duration lookback() {
    return holdFor.plus(lateness.orElse(Slots.LONGEST_USUAL_LATENESS)).plus(slot.orElse(every));
  }

  /// The condition in one line: `> 0.05 for 600 s`.
  public String condition() {
    String number =
        threshold == Math.rint(threshold) && Math.abs(threshold) < 1e15
            ? Long.toString((long) threshold)
            : Double.toString(threshold);
    return comparator.sign()
        + " "
        + number
        + (holdFor.isZero() ? "" : " for " + holdFor.toSeconds() + " s");
  }
}

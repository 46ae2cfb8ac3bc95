package tocsin.response.monitor;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import tocsin.response.words.Fact;
import tocsin.response.words.MonitorId;

/// What can happen to a monitor.
public sealed interface MonitorFact extends Fact {
  MonitorId monitor();

  /// It began to fire.
  ///
  /// @param subject the group that fired first
  /// @param value the newest of that group
  /// @param condition as it was then: `> 0.05 for 600 s`
  /// @param since when the condition began to hold
  /// @param groups all that held it, the subject first
  record Fired(
      MonitorId monitor,
      String subject,
      double value,
      String condition,
      Instant since,
      List<String> groups)
      implements MonitorFact {
    public Fired {
      groups = List.copyOf(groups);
    }

    /// The value with four digits that count, for people.
    public String shown() {
      return Double.isFinite(value)
          ? new BigDecimal(value, new MathContext(4)).stripTrailingZeros().toPlainString()
          : Double.toString(value);
    }
  }

  /// It began to fire because nothing has come since then.
  record FellSilent(MonitorId monitor, Instant since) implements MonitorFact {}

  /// It stopped firing.
  record Recovered(MonitorId monitor, Instant firedAt, String because) implements MonitorFact {}

  /// It could not be evaluated, five times in a row; its state stays as it was.
  record EvaluationFailed(MonitorId monitor, String problem) implements MonitorFact {}

  /// It can be evaluated again.
  record EvaluationWorks(MonitorId monitor) implements MonitorFact {}
}

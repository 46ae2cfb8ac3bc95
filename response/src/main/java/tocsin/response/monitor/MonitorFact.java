package tocsin.response.monitor;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import tocsin.response.words.Fact;
import tocsin.response.words.MonitorId;

/// What can happen to a monitor.
public sealed interface MonitorFact extends Fact {
  MonitorId monitor();

  /// What its alert speaks for; empty for the whole monitor.
  default String key() {
    return "";
  }

  /// The key of the alert of a monitor, or of a part of it.
  static String alertKey(MonitorId monitor, String key) {
    return key.isEmpty() ? monitor.value() : monitor.value() + "/" + key;
  }

  /// The monitor that an alert's key names, if one sent it.
  static String monitorOf(String alertKey) {
    int slash = alertKey.indexOf('/');
    return slash < 0 ? alertKey : alertKey.substring(0, slash);
  }

  /// What that alert speaks for; empty for the whole monitor.
  static String keyOf(String alertKey) {
    int slash = alertKey.indexOf('/');
    return slash < 0 ? "" : alertKey.substring(slash + 1);
  }

  /// It began to fire.
  ///
  /// @param subject the group that fired first
  /// @param value the newest of that group
  /// @param condition as it was then: `> 0.05 for 600 s`
  /// @param since when the condition began to hold
  /// @param groups all that held it, the subject first
  /// @param key what its alert speaks for; empty for the whole monitor
  /// @param level a warning or an alert
  record Fired(
      MonitorId monitor,
      String subject,
      double value,
      String condition,
      Instant since,
      List<String> groups,
      String key,
      Level level)
      implements MonitorFact {
    public Fired {
      groups = List.copyOf(groups);
      // Facts that were written before there were several alerts of a monitor are about all of it.
      key = Objects.requireNonNullElse(key, "");
      level = Objects.requireNonNullElse(level, Level.ALERT);
    }

    /// Of the whole monitor, which alerts.
    public Fired(
        MonitorId monitor,
        String subject,
        double value,
        String condition,
        Instant since,
        List<String> groups) {
      this(monitor, subject, value, condition, since, groups, "", Level.ALERT);
    }

    /// What fired and by what, for people: a composite says how its parts stood.
    public String says() {
      return subject.isEmpty() ? condition : subject + ": " + shown() + " " + condition;
    }

    /// The value with four digits that count, for people.
    public String shown() {
      return Double.isFinite(value)
          ? new BigDecimal(value, new MathContext(4)).stripTrailingZeros().toPlainString()
          : Double.toString(value);
    }
  }

  /// It began to fire because nothing has come since then.
  ///
  /// @param level whether that alerts, or is told as missing data
  record FellSilent(MonitorId monitor, Instant since, String key, Level level)
      implements MonitorFact {
    public FellSilent {
      key = Objects.requireNonNullElse(key, "");
      level = Objects.requireNonNullElse(level, Level.ALERT);
    }
  }

  /// It is less bad than it was, but not over.
  ///
  /// @param level what it is now
  record Eased(MonitorId monitor, String subject, double value, String key, Level level)
      implements MonitorFact {}

  /// It stopped firing.
  record Recovered(MonitorId monitor, Instant firedAt, String because, String key)
      implements MonitorFact {
    public Recovered {
      key = Objects.requireNonNullElse(key, "");
    }

    /// Of the whole monitor.
    public Recovered(MonitorId monitor, Instant firedAt, String because) {
      this(monitor, firedAt, because, "");
    }
  }

  /// It could not be evaluated, five times in a row; its state stays as it was.
  record EvaluationFailed(MonitorId monitor, String problem) implements MonitorFact {}

  /// It can be evaluated again.
  record EvaluationWorks(MonitorId monitor) implements MonitorFact {}
}

package tocsin.metrics.datadog.language;

import java.time.Duration;
import java.util.List;
import tocsin.metrics.query.QueryException;

/// What a monitor of Datadog watches, as a tree. Immutable.
public sealed interface MonitorQuery {
  /// Reads the query of a monitor of any kind.
  ///
  /// @throws QueryException with the place, what was expected there, and the nearest name
  static MonitorQuery parse(String text) {
    return new MonitorParser(new Scanner(text)).whole();
  }

  /// What gives one number for each group.
  sealed interface OfMetric extends MonitorQuery {
    /// How the buckets of the window become one number.
    Reduction over();

    Window window();

    Formula formula();

    Condition condition();

    /// How long before lies what the number is compared to; zero where it is compared to nothing.
    Duration shift();

    /// Whether it is the difference in percent of what was.
    boolean inPercent();
  }

  /// `avg(last_5m):avg:system.cpu.user{*} by {host} > 90`: a number for each group.
  record Metric(Reduction over, Window window, Formula formula, Condition condition)
      implements OfMetric {
    @Override
    public Duration shift() {
      return Duration.ZERO;
    }

    @Override
    public boolean inPercent() {
      return false;
    }
  }

  /// `pct_change(avg(last_5m),last_30m):avg:system.load.1{*} > -50`: how much the number differs
  /// from what it was before.
  ///
  /// @param inPercent of what it was
  /// @param shift how long before
  record Change(
      boolean inPercent,
      Reduction over,
      Window window,
      Duration shift,
      Formula formula,
      Condition condition)
      implements OfMetric {}

  /// `"db.up".over("env:prod").by("host").last(4).count_by_status()`: runs of the status of a
  /// check.
  ///
  /// @param over tags that must all be there
  /// @param exclude tags of which none may be there
  /// @param last how many of the newest statuses count
  /// @param inPercent whether the share of a group's statuses counts, not how many come in a row
  record Check(
      String check,
      List<String> over,
      List<String> exclude,
      List<String> by,
      int last,
      boolean inPercent)
      implements MonitorQuery {
    public Check {
      over = List.copyOf(over);
      exclude = List.copyOf(exclude);
      by = List.copyOf(by);
    }
  }

  /// `12345 && !67890`: other monitors together.
  record Composite(Joined of) implements MonitorQuery {}

  /// `burn_rate("id").over("30d").long_window("1h").short_window("5m") > 14.4`.
  record BurnRate(
      String slo, Duration over, Duration longWindow, Duration shortWindow, Condition condition)
      implements MonitorQuery {}

  /// `error_budget("id").over("7d") > 75`: percent of it that is used up.
  record ErrorBudget(String slo, Duration over, Condition condition) implements MonitorQuery {}

  /// `events("source:jenkins status:error").rollup("count").last("10m") > 3`.
  record Events(
      String search, List<String> rollup, List<String> by, Duration last, Condition condition)
      implements MonitorQuery {
    public Events {
      rollup = List.copyOf(rollup);
      by = List.copyOf(by);
    }
  }

  /// When it alerts.
  record Condition(Comparison comparison, double threshold) {
    public boolean holds(double value) {
      return comparison.holds(value, threshold);
    }
  }
}

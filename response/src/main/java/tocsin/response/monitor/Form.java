package tocsin.response.monitor;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tocsin.ground.time.Spans;

/// What a monitor makes of its target before it judges: a question that is often asked and seldom
/// written well. It becomes one Graphite target, so that everything else, arrival, ticks, history
/// and charts, is as for any other. Pure.
public sealed interface Form {
  /// The target that is judged.
  ///
  /// @param target as it was written
  String of(String target);

  /// The same for each group of series, if there is one for each: called as the alert of the group
  /// is.
  ///
  /// @param by tags or nodes
  default Optional<String> of(String target, List<String> by) {
    return Optional.empty();
  }

  /// Another target that it reads; empty for none.
  default String total() {
    return "";
  }

  /// The longest window that moves along; zero for none.
  default Duration window() {
    return Duration.ZERO;
  }

  /// What the threshold is of: `times the error rate allowed by 99.9 %`.
  String unit();

  /// What the events of the target are.
  enum Counts {
    BAD,
    GOOD
  }

  /// How fast the error budget of an objective is used: 1 is as fast as it allows. The lower one of
  /// two windows counts, so that it rises only for what matters and falls soon after it is over
  /// (multi-window alerts of the SRE Workbook, chapter 5). The target counts events.
  ///
  /// @param total counts all events
  /// @param objective percent of events that are to be good
  record Burn(
      String total, Counts counts, double objective, Duration longWindow, Duration shortWindow)
      implements Form {
    @Override
    public String of(String target) {
      var slo = new Slo(target, total, counts, objective);
      String lengthy = slo.share(longWindow, slo.factor());
      String brief = "transformNull(" + slo.share(shortWindow, slo.factor()) + ",0)";
      // Nothing where the long window has no events.
      return "alias("
          + Slo.where(lengthy, "minSeries(" + lengthy + "," + brief + ")")
          + ",'burn_rate')";
    }

    @Override
    public Optional<String> of(String target, List<String> by) {
      var slo = new Slo(target, total, counts, objective);
      return Optional.of(slo.grouped("burnRate", List.of(longWindow, shortWindow), by));
    }

    @Override
    public Duration window() {
      return longWindow;
    }

    @Override
    public String unit() {
      return "times as fast as an objective of "
          + Slo.plain(objective)
          + " % allows, over "
          + Spans.words(longWindow)
          + " and "
          + Spans.words(shortWindow);
    }
  }

  /// How much of the error budget of an objective was used, in percent; more than 100 when it is
  /// missed. The target counts events.
  ///
  /// @param total counts all events
  /// @param objective percent of events that are to be good
  /// @param period over which it is reckoned, a rolling one
  record Budget(String total, Counts counts, double objective, Duration period) implements Form {
    @Override
    public String of(String target) {
      var slo = new Slo(target, total, counts, objective);
      BigDecimal percent = slo.factor().multiply(BigDecimal.valueOf(100));
      return "alias(" + slo.share(period, percent) + ",'budget_used')";
    }

    @Override
    public Optional<String> of(String target, List<String> by) {
      var slo = new Slo(target, total, counts, objective);
      return Optional.of(slo.grouped("budgetUsed", List.of(period), by));
    }

    @Override
    public Duration window() {
      return period;
    }

    @Override
    public String unit() {
      return "% of the error budget of "
          + Slo.plain(objective)
          + " % over "
          + Spans.words(period)
          + " used";
    }
  }

  /// What a value will be when it goes on as it went: on the line through the medians of now and of
  /// a while ago, so that single values count for little. Several series count as their sum.
  ///
  /// @param past how long ago
  /// @param ahead how far in the future
  record Forecast(Duration past, Duration ahead) implements Form {
    /// The medians are of so many values.
    private static final int MEDIAN_OF = 5;

    @Override
    public String of(String target) {
      String now = "movingMedian(sumSeries(" + target + ")," + MEDIAN_OF + ")";
      String then = "timeShift(" + now + ",'" + past.toSeconds() + "s')";
      BigDecimal times =
          BigDecimal.valueOf(ahead.toSeconds())
              .divide(BigDecimal.valueOf(past.toSeconds()), MathContext.DECIMAL32);
      String line =
          "sumSeries("
              + now
              + ",scale(diffSeries("
              + now
              + ","
              + then
              + "),"
              + Slo.plain(times)
              + "))";
      return "alias(" + Slo.where(then, Slo.where(now, line)) + ",'forecast')";
    }

    @Override
    public String unit() {
      return "in " + Spans.words(ahead) + ", as it went over the last " + Spans.words(past);
    }
  }

  /// How far a series is from the others at the same time, in standard deviations as the median
  /// distance from their median tells them; each series of the target has its own.
  ///
  /// @param least what is nearer to the median than this counts as 0
  /// @param side of the median that is looked at
  record Outlier(double least, Side side) implements Form {
    @Override
    public String of(String target) {
      boolean isUsual = least == 0 && side == Side.BOTH;
      String chosen = "," + Slo.plain(least) + ",'" + side.name().toLowerCase(Locale.ROOT) + "'";
      return "outlierScore(" + target + (isUsual ? "" : chosen) + ")";
    }

    @Override
    public String unit() {
      return "standard deviations "
          + switch (side) {
            case BOTH -> "from";
            case ABOVE -> "above";
            case BELOW -> "below";
          }
          + " the median of all"
          + (least == 0 ? "" : ", and " + Slo.plain(least));
    }
  }

  /// Of a median.
  enum Side {
    BOTH,
    ABOVE,
    BELOW
  }
}

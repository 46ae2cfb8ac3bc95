package tocsin.metrics.query;

import java.time.Duration;
import tocsin.metrics.query.OverLimitException.Limit;

/// How much one question may cost; going over is an [OverLimitException], never an empty answer.
///
/// @param series series read by one question
/// @param values values held or made by one question
/// @param together values held by all questions at the same time
/// @param depth functions inside functions
/// @param time how long one question may take
/// @param kept values that are kept of answers, for questions that are asked again
public record QueryLimits(
    int series, long values, long together, int depth, Duration time, long kept) {
  /// Of answers, by default: 32 MiB.
  public static final long KEPT = 1 << 22;

  /// Wide enough for a wall of graphs, narrow enough that one question cannot take the process.
  public static final QueryLimits DEFAULT =
      new QueryLimits(50_000, 50_000_000, 200_000_000, 64, Duration.ofSeconds(30), KEPT);

  /// A question shares the processors with others, so that a second of its time is less of work.
  private static final long STEPS_A_MILLISECOND = 100_000;

  /// What a thread can be kept from all else with: a day of one series every ten seconds is within.
  private static final int SERIES_AT_ONCE = 16;

  private static final long VALUES_AT_ONCE = 1 << 14;
  private static final Duration AT_ONCE = Duration.ofMillis(5);

  public QueryLimits {
    boolean each = series >= 1 && values >= 1 && depth >= 1 && time.toMillis() >= 1 && kept >= 0;
    if (!each || together < values) {
      throw new IllegalArgumentException(
          "limits: %d, %d, %d, %d, %s, %d (expected: each 1 or more, and more together than of one)"
              .formatted(series, values, together, depth, time, kept));
    }
  }

  /// Steps of about a nanosecond that one question may take, whatever clock it is under.
  public long steps() {
    return time.toMillis() * STEPS_A_MILLISECOND;
  }

  /// Limits of a question that is answered at once or not at all, none wider than these.
  public QueryLimits atOnce() {
    return new QueryLimits(
        Math.min(series, SERIES_AT_ONCE),
        Math.min(values, VALUES_AT_ONCE),
        together,
        depth,
        AT_ONCE.compareTo(time) < 0 ? AT_ONCE : time,
        kept);
  }

  /// What is said of too many series.
  public OverLimitException tooManySeries(String path) {
    return new OverLimitException(
        Limit.SERIES,
        path
            + ": the question reads more than "
            + series
            + " series (expected: a narrower path; the setting max-query-series allows more)");
  }

  /// What is said of too many values.
  ///
  /// @param does whether it reads, makes, or shows them
  public OverLimitException tooManyValues(String does) {
    return new OverLimitException(
        Limit.VALUES,
        "the question "
            + does
            + " more than "
            + values
            + " values (expected: a shorter time, a longer interval or fewer series; the setting"
            + " max-query-values allows more)");
  }

  /// What is said of a search for names without an end.
  public OverLimitException tooLongASearch() {
    return new OverLimitException(
        Limit.TIME,
        "the search for names takes too long, more than "
            + time.toSeconds()
            + " s (expected: a narrower pattern or expression; the setting max-query-seconds"
            + " allows more)");
  }

  /// What is said of a question without an end.
  public OverLimitException tooLong() {
    return new OverLimitException(
        Limit.TIME,
        "the question takes too long, more than "
            + time.toSeconds()
            + " s (expected: a shorter time, a shorter window or fewer series; the setting"
            + " max-query-seconds allows more)");
  }
}

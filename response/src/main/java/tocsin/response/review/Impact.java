package tocsin.response.review;

import java.time.Duration;
import java.util.Optional;
import tocsin.ground.time.TimeRange;

/// What an incident cost, measured. Unknown stays unknown: a figure whose series is not configured
/// is empty.
///
/// @param window from the first failed request of the first minute in which more than 1% failed,
///   until the last sample over 1%
/// @param blind how much of the window has no samples; over zero, every count is "at least"
public record Impact(
    TimeRange window,
    double failed,
    double requests,
    Optional<Orders> orders,
    Optional<Budget> budget,
    Optional<Double> sessionMinutes,
    Duration blind) {

  /// Orders that were not placed.
  ///
  /// @param usualPerStep mean of the baseline before the trigger
  /// @param lost usual minus completed; a postponed order counts as lost here
  /// @param revenue lost, in `currency`
  public record Orders(
      double usualPerStep,
      double completed,
      double lost,
      Optional<Double> revenue,
      String currency) {}

  /// How much of the error budget went.
  ///
  /// @param requests that may fail in the objective's window
  public record Budget(double requests, double share) {}

  public double failedShare() {
    return requests == 0 ? 0 : failed / requests;
  }

  /// Minutes to one decimal.
  public double minutes() {
    return Numbers.rounded(window.length().toMillis() / 60_000.0, 1);
  }
}

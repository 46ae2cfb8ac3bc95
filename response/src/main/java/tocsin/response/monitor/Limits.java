package tocsin.response.monitor;

/// The thresholds of a monitor, ready to compare with. Where there is none it is NaN, which nothing
/// is beyond.
///
/// | alert when | recovered when |
/// |---|---|
/// | value > threshold | value <= recovery |
/// | value >= threshold | value < recovery |
/// | value < threshold | value >= recovery |
/// | value <= threshold | value > recovery |
///
/// Without a recovery threshold an alert is over when its condition is no longer true.
public record Limits(
    Comparator comparator,
    double threshold,
    double upper,
    double warning,
    double recovery,
    double warningRecovery) {
  static Limits of(Comparator comparator, double threshold, Levels levels) {
    return new Limits(
        comparator,
        threshold,
        levels.upper().orElse(threshold),
        levels.warning().orElse(Double.NaN),
        levels.recovery().orElse(Double.NaN),
        levels.warningRecovery().orElse(Double.NaN));
  }

  public boolean isCritical(double value) {
    return comparator.breached(value, threshold, upper);
  }

  public boolean isWarning(double value) {
    return !Double.isNaN(warning) && comparator.breached(value, warning);
  }

  /// Whether an alert that is on stays on at a value that no longer alerts.
  boolean holdsAlert(double value) {
    return !Double.isNaN(recovery) && !comparator.recovered(value, recovery);
  }

  /// The same for a warning.
  boolean holdsWarning(double value) {
    return !Double.isNaN(warningRecovery) && !comparator.recovered(value, warningRecovery);
  }

  /// Whether a group that is well stays well at this value, whatever else there is to know.
  public boolean isQuiet(double value) {
    return !isCritical(value) && !isWarning(value);
  }
}

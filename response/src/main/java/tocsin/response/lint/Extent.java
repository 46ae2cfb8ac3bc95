package tocsin.response.lint;

import java.util.List;

/// Between which values the series of a monitor stood.
///
/// @param thresholds that they are compared with
public record Extent(double low, double high, List<Double> thresholds) {
  /// So many times what the values span is left free on either side.
  private static final double SPANS = 3;

  public Extent {
    thresholds = List.copyOf(thresholds);
  }

  /// The thresholds that no value ever came near. Of values that never moved nothing is said:
  /// errors that are always 0 are why there is a threshold.
  List<Double> outside() {
    double free = SPANS * (high - low);
    return free > 0
        ? thresholds.stream().filter(t -> t < low - free || t > high + free).toList()
        : List.of();
  }
}

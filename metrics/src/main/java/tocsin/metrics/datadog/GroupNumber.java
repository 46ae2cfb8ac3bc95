package tocsin.metrics.datadog;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a monitor found of one group.
///
/// @param tags that make the group; none when all series are one
/// @param value NaN when there was nothing in the window, or nothing that can be computed with
/// @param isFull whether the window has data at its beginning and hardly any gaps
public record GroupNumber(SortedMap<String, String> tags, double value, boolean isFull) {
  public GroupNumber {
    tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
  }

  /// Whether there is no number.
  public boolean isMissing() {
    return Double.isNaN(value);
  }
}

package tocsin.metrics.datadog;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What became of the series that have the same values of some tags.
///
/// @param tags these values; none when all series are one group
/// @param values one for each bucket, NaN where there is none
@SuppressWarnings("ArrayRecordComponent") // read where they are
public record Group(SortedMap<String, String> tags, double[] values) {
  public Group {
    tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
  }

  Group with(double[] others) {
    return new Group(tags, others);
  }
}

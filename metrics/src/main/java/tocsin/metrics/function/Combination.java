package tocsin.metrics.function;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tocsin.metrics.query.Frame;

/// How many series become one, and what the one is called.
///
/// @param word that names the answer: `sum` for sumSeries(path)
/// @param share of known values that a row needs, 0 for any
record Combination(Aggregation how, String word, double share) {
  /// One of many, none of none.
  List<Frame> of(List<Frame> frames) {
    if (frames.isEmpty()) {
      return frames;
    }
    Rows rows = Rows.of(frames);
    String name = name(Rows.paths(frames));
    return List.of(rows.frame(name, rows.combined(how, share), share).tag("aggregatedBy", word));
  }

  /// What series of such paths make.
  String name(String paths) {
    return word + "Series(" + paths + ")";
  }

  /// The tags of what series make that have none in common.
  SortedMap<String, String> tags(String name) {
    return new TreeMap<>(Map.of("name", name, "aggregatedBy", word));
  }
}

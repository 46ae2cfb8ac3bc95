package tocsin.metrics.function;

import java.util.List;
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
    Frame one = rows.frame(name, rows.combined(how, share), share);
    return List.of(one.tagged(tags(name, rows.shared())));
  }

  /// What series of such paths make.
  String name(String paths) {
    return word + "Series(" + paths + ")";
  }

  /// The tags of what series make.
  ///
  /// @param shared those that all of them have
  SortedMap<String, String> tags(String name, SortedMap<String, String> shared) {
    var tags = new TreeMap<>(shared);
    tags.putIfAbsent("name", name);
    tags.put("aggregatedBy", word);
    return tags;
  }
}

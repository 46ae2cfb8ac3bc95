package tocsin.response.monitor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tocsin.metrics.series.SeriesName;

/// The values by which groups of several monitors are joined; the names of tags do not count.
final class GroupValues {
  private GroupValues() {}

  /// Of `host:h1,env:prod` h1 and prod, of `web,h1` web and h1, of a series the values of its tags,
  /// or else its name.
  static Set<String> of(String key) {
    if (key.contains(";")) {
      return Set.copyOf(new SeriesName(key).tags().values());
    }
    Set<String> values = new HashSet<>();
    for (String part : List.of(key.split(",", -1))) {
      values.add(part.substring(part.indexOf(':') + 1));
    }
    return values;
  }
}

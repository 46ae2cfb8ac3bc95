package tocsin.response.monitor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tocsin.metrics.series.SeriesName;

/// For what there is one alert: `monitor` for all its series together, `series` for each, or
/// `tags:host,env` or `nodes:1,2` for each combination of those. Series are always judged one by
/// one; this says how many of them one alert speaks for.
public record Per(String value) {
  /// One alert for all.
  public static final Per MONITOR = new Per("monitor");

  /// An alert for each.
  static final Per SERIES = new Per("series");

  /// What is missing in a name.
  private static final String NONE = "none";

  public Per {
    value = value.strip();
    if (!value.matches("monitor|series|tags:[^,;]+(,[^,;]+)*|nodes:-?\\d{1,3}(,-?\\d{1,3})*")) {
      throw new IllegalArgumentException(
          "'" + value + "' (expected: monitor, series, tags:host,env or nodes:1,2)");
    }
  }

  boolean isWhole() {
    return value.equals("monitor");
  }

  /// Whether each series has an alert of its own.
  boolean isEach() {
    return value.equals("series");
  }

  /// Whether series that share some tags or nodes have an alert together.
  boolean isShared() {
    return !isWhole() && !isEach();
  }

  /// The tags, or the numbers of the nodes, that are shared.
  List<String> shared() {
    return isShared()
        ? Stream.of(value.split(":", 2)[1].split(",")).map(String::strip).toList()
        : List.of();
  }

  /// The alert that speaks for a series; empty for the one of the whole monitor.
  String key(String series) {
    if (isWhole()) {
      return "";
    }
    if (isEach()) {
      return series;
    }
    String[] parts = value.split(":", 2);
    List<String> asked = List.of(parts[1].split(","));
    return String.join(",", parts[0].equals("tags") ? tags(series, asked) : nodes(series, asked));
  }

  private static List<String> tags(String series, List<String> asked) {
    SeriesName name = new SeriesName(series);
    Map<String, String> tags = new HashMap<>(name.tags());
    // As everywhere, a tag `name` is the name itself.
    tags.put("name", name.name());
    return asked.stream().map(k -> k.strip() + ":" + tags.getOrDefault(k.strip(), NONE)).toList();
  }

  private static List<String> nodes(String series, List<String> asked) {
    List<String> nodes = Stream.of(series.split(";", 2)[0].split("\\.")).toList();
    List<String> found = new ArrayList<>();
    for (String each : asked) {
      int n = Integer.parseInt(each);
      int at = n < 0 ? nodes.size() + n : n;
      found.add(at >= 0 && at < nodes.size() ? nodes.get(at) : NONE);
    }
    return found;
  }
}

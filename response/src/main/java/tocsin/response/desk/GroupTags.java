package tocsin.response.desk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.metrics.series.SeriesName;
import tocsin.response.downtime.Holding;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.Per;

/// Tags by which downtimes find monitors and what their alerts speak for. A monitor has
/// `service:checkout`, `severity:sev2`, `route:page` and those it was given. An alert for one
/// series has the tags of the series and `series`, its name; one for some tags or nodes has those
/// (`host`, `node1`); one for the whole monitor has none.
public final class GroupTags {
  private GroupTags() {}

  /// What a downtime is asked about.
  ///
  /// @param key of the alert within the monitor; empty for the whole monitor
  public static Holding.Subject subject(Monitor m, String key) {
    return new Holding.Subject(m.id(), of(m), of(m.per().map(Per::value), key));
  }

  static Set<String> of(Monitor m) {
    Set<String> tags = new HashSet<>(m.words());
    tags.add("service:" + m.service());
    tags.add("severity:" + m.severity().name().toLowerCase(Locale.ROOT));
    tags.add("route:" + m.route().name().toLowerCase(Locale.ROOT));
    return tags;
  }

  static Map<String, String> of(Optional<String> per, String key) {
    String kind = per.orElse("monitor");
    if (key.isEmpty()) {
      return Map.of();
    }
    if (kind.equals("series")) {
      return series(key);
    }
    return kind.startsWith("nodes:") ? nodes(kind.substring(6), key) : tags(key);
  }

  private static Map<String, String> series(String name) {
    Map<String, String> tags = new HashMap<>(new SeriesName(name).tags());
    tags.put("series", name);
    return tags;
  }

  private static Map<String, String> tags(String key) {
    Map<String, String> tags = new HashMap<>();
    for (String pair : key.split(",", -1)) {
      String[] two = pair.split(":", 2);
      if (two.length == 2) {
        tags.put(two[0], two[1]);
      }
    }
    return tags;
  }

  private static Map<String, String> nodes(String asked, String key) {
    List<String> numbers = List.of(asked.split(",", -1));
    List<String> values = List.of(key.split(",", -1));
    Map<String, String> tags = new HashMap<>();
    for (int i = 0; i < Math.min(numbers.size(), values.size()); i++) {
      tags.put("node" + numbers.get(i), values.get(i));
    }
    return tags;
  }
}

package tocsin.response.monitor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tocsin.response.words.MonitorId;

/// Which groups of the parts of a composite belong together: those with the same values. A group of
/// the part that tells its groups apart most finely is a group of the composite, and takes from
/// each other part the group whose values are among its own; where one has none, there is no such
/// group. A part without groups is in all of them. Pure.
final class Joining {
  private Joining() {}

  /// The levels of the parts, by group of the composite; one with an empty name when no part has
  /// groups.
  ///
  /// @param parts in the order in which they are named; each is known
  static Map<String, Map<MonitorId, Level>> of(Map<MonitorId, PartStates> parts) {
    Map<MonitorId, Level> whole = new LinkedHashMap<>();
    parts.forEach((id, p) -> {
      if (p.isWhole()) {
        whole.put(id, p.levels().getOrDefault("", Level.OK));
      }
    });
    Optional<PartStates> finest =
        parts.values().stream()
            .filter(p -> !p.isWhole())
            .reduce((a, b) -> fineness(b) > fineness(a) ? b : a);
    Map<String, Map<MonitorId, Level>> joined = new TreeMap<>();
    if (finest.isEmpty()) {
      joined.put("", whole);
      return joined;
    }
    for (String key : finest.get().levels().keySet()) {
      Map<MonitorId, Level> levels = new LinkedHashMap<>(whole);
      Set<String> values = GroupValues.of(key);
      parts.forEach((id, p) -> {
        if (!p.isWhole()) {
          level(p, values).ifPresent(l -> levels.put(id, l));
        }
      });
      if (levels.size() == parts.size()) {
        joined.put(key, levels);
      }
    }
    return joined;
  }

  private static int fineness(PartStates p) {
    return p.levels().keySet().stream().mapToInt(k -> GroupValues.of(k).size()).max().orElse(0);
  }

  /// The worst of the groups of a part that belong to these values.
  private static Optional<Level> level(PartStates p, Set<String> values) {
    return p.levels().entrySet().stream()
        .filter(e -> values.containsAll(GroupValues.of(e.getKey())))
        .map(Map.Entry::getValue)
        .reduce(Level::or);
  }
}

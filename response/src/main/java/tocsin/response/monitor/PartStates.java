package tocsin.response.monitor;

import java.util.Map;
import java.util.TreeMap;

/// How one part of a composite stands: the level of each group that is known of it, by what its
/// alerts speak for.
///
/// @param isWhole one alert speaks for all, with an empty key
public record PartStates(boolean isWhole, Map<String, Level> levels) {
  public PartStates {
    levels = Map.copyOf(levels);
  }

  /// From what a monitor carries after an evaluation.
  public static PartStates of(Monitor monitor, Progress progress) {
    Map<String, Level> levels = new TreeMap<>();
    Rule rule = Rule.of(monitor);
    progress
        .groups()
        .forEach((series, state) -> {
          if (state.everSeen()) {
            levels.merge(rule.per().key(series), state.level(), Level::or);
          }
        });
    return new PartStates(rule.per().isWhole(), levels);
  }

  /// For what an alert speaks that is about a series.
  public static String key(Monitor monitor, String series) {
    return Rule.of(monitor).per().key(series);
  }

  /// From levels that are known otherwise.
  public static PartStates at(Monitor monitor, Map<String, Level> levels) {
    return new PartStates(Rule.of(monitor).per().isWhole(), levels);
  }

  /// Whether it has shown anything at all.
  boolean isKnown() {
    return !levels.isEmpty();
  }
}

package tocsin.response.monitor;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tocsin.response.words.MonitorId;

/// Judges a composite at an instant, from how its parts stand then. The rest is as for every
/// monitor: hold times, warnings, recoveries. Pure.
///
/// | a group's parts | it |
/// |---|---|
/// | say Alert, Warn or OK together | is that |
/// | say No Data | is what the composite's `noData` chooses, at once |
/// | are not all known | stays as it is |
public final class Joined {
  private Joined() {}

  /// Judges.
  ///
  /// @param parts by monitor; one that is not there, or has shown nothing yet, lets nothing move
  public static Judgement judge(
      Monitor monitor, Map<MonitorId, PartStates> parts, Progress before, Instant at) {
    Composite composite = Composite.parse(monitor.composite().orElseThrow());
    Rule rule = Rule.of(monitor);
    Map<MonitorId, PartStates> named = new LinkedHashMap<>();
    composite.monitors().stream()
        .filter(m -> Optional.ofNullable(parts.get(m)).filter(PartStates::isKnown).isPresent())
        .forEach(m -> named.put(m, parts.getOrDefault(m, new PartStates(true, Map.of()))));
    Map<String, Look> looks = new LinkedHashMap<>();
    Map<String, String> whys = new LinkedHashMap<>();
    if (named.size() < composite.monitors().size()) {
      before.groups().keySet().forEach(g -> looks.put(g, new Look.Skipped("a part shows nothing")));
    } else {
      Joining.of(named)
          .forEach((group, levels) -> {
            looks.put(group, look(composite.of(levels)));
            whys.put(group, words(levels));
          });
    }
    Judgement judged = Evaluation.of(rule, looks, before, at.toEpochMilli());
    List<Move> moves =
        judged.moves().stream()
            .map(m -> m.because(monitor.composite().get() + why(whys, m.subject())))
            .toList();
    return new Judgement(judged.readings(), moves, judged.progress(), judged.verdict());
  }

  private static String why(Map<String, String> whys, String group) {
    return whys.containsKey(group) ? ": " + whys.get(group) : ": its group is gone";
  }

  private static Look look(Level level) {
    return switch (level) {
      case OK -> new Look.Value(1, Held.NOT, Held.NOT);
      case NO_DATA -> new Look.Silent();
      case WARN -> new Look.Value(3, Held.NOT, now());
      case ALERT -> new Look.Value(CompositeText.ALERT, now(), now());
    };
  }

  private static Held now() {
    return new Held(true, false, GroupState.NEVER);
  }

  private static String words(Map<MonitorId, Level> levels) {
    return levels.entrySet().stream()
        .map(e -> e.getKey() + " is " + e.getValue())
        .collect(Collectors.joining(", "));
  }
}

package tocsin.response.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tocsin.ground.journal.ViewChange;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.json.Json;
import tocsin.response.orchestration.RuleFact;

/// How many events each rule kept from paging anybody, and the last one of each key that was
/// suppressed. Not thread-safe: the loop owns it.
final class RuleCounts {
  /// @param rule with its list: `global/noise`
  record Count(String rule, long suppressed, long dropped, Instant last) {}

  private final Map<String, Count> all = new TreeMap<>();

  void apply(RuleFact fact, Instant at) {
    switch (fact) {
      case RuleFact.Routed r -> {}
      case RuleFact.Suppressed s -> {
        Count c = of(s.rule(), at);
        all.put(s.rule(), new Count(s.rule(), c.suppressed() + 1, c.dropped(), at));
      }
      case RuleFact.Dropped d -> {
        Count c = of(d.rule(), at);
        all.put(d.rule(), new Count(d.rule(), c.suppressed(), c.dropped() + 1, at));
      }
    }
  }

  private Count of(String rule, Instant at) {
    return all.getOrDefault(rule, new Count(rule, 0, 0, at));
  }

  List<ViewChange> rows(RuleFact fact, Instant at) {
    return switch (fact) {
      case RuleFact.Routed r -> List.of();
      case RuleFact.Suppressed s ->
          List.of(
              count(s.rule(), at),
              new ViewChange.Put(
                  new ViewRow(
                      "suppressed",
                      s.service() + "/" + s.key(),
                      s.service().value(),
                      at.toEpochMilli(),
                      Json.write(s))));
      case RuleFact.Dropped d -> List.of(count(d.rule(), at));
    };
  }

  private ViewChange count(String rule, Instant at) {
    String body = Json.write(of(rule, at));
    return new ViewChange.Put(
        new ViewRow("rule_count", rule, rule.replaceFirst("/.*", ""), at.toEpochMilli(), body));
  }
}

package tocsin.server.setup;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tocsin.response.service.GroupRule;

/// How alerts of a service are grouped, as it stands in the service's form.
final class GroupFields {
  private GroupFields() {}

  static Map<String, String> of(GroupRule rule) {
    Map<String, String> all = new TreeMap<>();
    all.put("groupWindow", rule.window().toSeconds() + "s");
    all.put("groupSince", rule.since().name().toLowerCase(Locale.ROOT));
    all.put("groupFields", String.join(", ", rule.fields()));
    return all;
  }

  /// What the form says; empty when alerts are grouped by neither time nor content.
  static Optional<Map<String, Object>> json(ServiceForm form) {
    if (!List.of("time", "content").contains(form.get("grouping"))) {
      return Optional.empty();
    }
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("window", form.get("groupWindow"));
    rule.put("since", form.get("groupSince"));
    rule.put(
        "fields",
        Arrays.stream(form.get("groupFields").split(",", -1))
            .map(String::strip)
            .filter(f -> !f.isEmpty())
            .toList());
    return Optional.of(rule);
  }
}

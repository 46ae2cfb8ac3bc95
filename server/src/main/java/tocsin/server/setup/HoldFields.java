package tocsin.server.setup;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tocsin.ground.json.Json;
import tocsin.response.document.Document;
import tocsin.response.service.HoldRule;
import tocsin.response.service.Service;
import tocsin.response.words.Severity;

/// Which alerts of a service are held back, as it stands in the service's form.
final class HoldFields {
  private static final String SEVERITY = "hold.";

  private HoldFields() {}

  static Map<String, String> of(HoldRule rule) {
    Map<String, String> all = new TreeMap<>();
    all.put("holdTime", rule.time().toSeconds() + "s");
    rule.severities().forEach(s -> all.put(SEVERITY + s, "on"));
    return all;
  }

  /// What the form says; empty when nothing is held back. What must stand in which fields stays as
  /// it was.
  static Optional<Map<String, Object>> json(ServiceForm form, Optional<Document> before) {
    if (form.get("holdTime").isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("time", form.get("holdTime"));
    List<Severity> severities =
        Arrays.stream(Severity.values())
            .filter(s -> form.values().containsKey(SEVERITY + s))
            .toList();
    rule.put("severities", severities);
    before
        .flatMap(b -> Json.read(b.body(), Service.class).holdBack())
        .ifPresent(h -> rule.put("where", h.where()));
    return Optional.of(rule);
  }
}

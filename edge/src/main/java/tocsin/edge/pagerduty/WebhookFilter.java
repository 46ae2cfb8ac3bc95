package tocsin.edge.pagerduty;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What a subscription looks at.
///
/// @param type `account`, `team` or `service`, each with `_reference`
/// @param id of a team or service; empty for the account
public record WebhookFilter(String type, String id) {
  static final WebhookFilter ALL = new WebhookFilter("account_reference", "");

  static WebhookFilter of(JsonNode given, List<String> faults) {
    String type = given.path("type").asString("");
    String id = given.path("id").asString("");
    boolean part = type.equals("team_reference") || type.equals("service_reference");
    if (!type.equals(ALL.type()) && (!part || id.isEmpty())) {
      faults.add(
          "filter: '"
              + (type + " " + id).strip()
              + "' (expected: account_reference, or team_reference or service_reference with an"
              + " id)");
    }
    return part ? new WebhookFilter(type, id) : ALL;
  }

  boolean passes(WebhookEvent e) {
    return switch (type) {
      case "service_reference" -> e.service().value().equals(id);
      case "team_reference" -> e.team().equals(id);
      default -> true;
    };
  }

  Map<String, Object> form() {
    var form = new LinkedHashMap<String, Object>();
    form.put("type", type);
    form.put("id", id.isEmpty() ? null : id);
    return form;
  }
}

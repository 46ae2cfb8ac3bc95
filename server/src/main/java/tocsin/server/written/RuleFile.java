package tocsin.server.written;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Rule files of Prometheus: alerts in the form of a threshold become monitors.
final class RuleFile {
  private static final String STALE = "5m";

  private final String service;
  private final Brought brought;

  RuleFile(String service, Brought brought) {
    this.service = service;
    this.brought = brought;
  }

  void read(JsonNode file) {
    for (JsonNode group : file.path("groups")) {
      for (JsonNode rule : group.path("rules")) {
        if (rule.has("record")) {
          brought.left(rule.path("record").asString(""), "a recorded series (expected: an alert)");
        } else {
          alert(group, rule);
        }
      }
    }
  }

  private void alert(JsonNode group, JsonNode rule) {
    String name = rule.path("alert").asString("");
    JsonNode labels = rule.path("labels");
    JsonNode said = rule.path("annotations");
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("title", said.path("summary").asString(name));
    body.put("service", labels.path("service").asString(service));
    try {
      body.putAll(RuleExpression.fields(rule.path("expr").asString("")));
    } catch (IllegalArgumentException e) {
      brought.left(name, "expr: " + e.getMessage());
      return;
    }
    put(body, "every", group.path("interval"));
    put(body, "holdFor", rule.path("for"));
    put(body, "recoverAfter", rule.path("keep_firing_for"));
    put(body, "message", said.path("description"));
    put(body, "runbook", said.path("runbook_url"));
    body.put("severity", severity(labels.path("severity").asString("")));
    // A series that is not heard of is stale after five minutes there, and its alert is over.
    body.put("resolveAfter", STALE);
    List<String> tags = new ArrayList<>();
    labels.forEachEntry((key, value) -> tags.add(key + ":" + value.asString("")));
    body.put("tags", tags);
    brought.add(name, body);
  }

  static void put(Map<String, Object> body, String field, JsonNode value) {
    if (value.isString()) {
      body.put(field, value.stringValue());
    }
  }

  private static String severity(String label) {
    return switch (label.toLowerCase(Locale.ROOT)) {
      case "critical", "page" -> "sev2";
      case "info", "none" -> "sev4";
      default -> "sev3";
    };
  }
}

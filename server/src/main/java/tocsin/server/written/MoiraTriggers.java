package tocsin.server.written;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Triggers of Moira, as its API answers them: each with one target and limits becomes a monitor
/// with an alert for each series.
final class MoiraTriggers {
  private static final int TTL_SECONDS = 600;
  private static final Pattern SIMPLE =
      Pattern.compile(
          "\\s*t1\\s*(>=|<=|>|<)\\s*([-+0-9.eE]+)\\s*\\?\\s*ERROR\\s*:\\s*(?:OK|"
              + "\\(?\\s*t1\\s*(>=|<=|>|<)\\s*([-+0-9.eE]+)\\s*\\?\\s*WARN\\s*:\\s*OK\\s*\\)?)\\s*");

  private final String service;
  private final Brought brought;

  MoiraTriggers(String service, Brought brought) {
    this.service = service;
    this.brought = brought;
  }

  void read(JsonNode triggers) {
    triggers.forEach(this::one);
  }

  private void one(JsonNode trigger) {
    String name = trigger.path("name").asString(trigger.path("id").asString(""));
    if (trigger.path("targets").size() != 1) {
      brought.left(name, "targets: " + trigger.path("targets").size() + " (expected: one, t1)");
      return;
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("title", name);
    body.put("service", service);
    body.put("target", trigger.path("targets").path(0).asString(""));
    try {
      limits(trigger, body);
    } catch (IllegalArgumentException e) {
      brought.left(name, String.valueOf(e.getMessage()));
      return;
    }
    body.put("every", "1m");
    body.put("per", "series");
    silence(name, trigger, body);
    RuleFile.put(body, "message", trigger.path("desc"));
    int pending = trigger.path("pending_interval").asInt(0);
    body.put("holdFor", pending + "s");
    List<String> tags = new ArrayList<>();
    trigger.path("tags").forEach(t -> tags.add(t.asString("")));
    body.put("tags", tags);
    for (JsonNode day : trigger.path("sched").path("days")) {
      if (!day.path("enabled").asBoolean(true)) {
        brought.note(name, "it is not looked at on some days there (expected: a downtime)");
        break;
      }
    }
    brought.add(name, body);
  }

  private static void limits(JsonNode trigger, Map<String, Object> body) {
    String type = trigger.path("trigger_type").asString("rising");
    if (type.equals("expression")) {
      expression(trigger.path("expression").asString(""), body);
      return;
    }
    body.put("comparator", type.equals("falling") ? "at_most" : "at_least");
    JsonNode error = trigger.path("error_value");
    JsonNode warn = trigger.path("warn_value");
    if (!error.isNumber() && !warn.isNumber()) {
      throw new IllegalArgumentException("error_value: is missing (expected: a number)");
    }
    body.put("threshold", (error.isNumber() ? error : warn).doubleValue());
    body.put("severity", error.isNumber() ? "sev2" : "sev3");
    if (error.isNumber() && warn.isNumber()) {
      body.put("levels", Map.of("warning", warn.doubleValue()));
    }
  }

  private static void expression(String text, Map<String, Object> body) {
    Matcher m = SIMPLE.matcher(text);
    if (!m.matches() || (m.group(3) != null && !m.group(3).equals(m.group(1)))) {
      throw new IllegalArgumentException(
          "expression: '" + text + "' (expected: such as t1 > 10 ? ERROR : (t1 > 5 ? WARN : OK))");
    }
    body.put(
        "comparator",
        switch (m.group(1)) {
          case ">" -> "above";
          case ">=" -> "at_least";
          case "<" -> "below";
          default -> "at_most";
        });
    body.put("threshold", Double.parseDouble(m.group(2)));
    body.put("severity", "sev2");
    if (m.group(4) != null) {
      body.put("levels", Map.of("warning", Double.parseDouble(m.group(4))));
    }
  }

  private void silence(String name, JsonNode trigger, Map<String, Object> body) {
    String after = trigger.path("ttl").asInt(TTL_SECONDS) + "s";
    String state = trigger.path("ttl_state").asString("NODATA");
    if (state.equals("DEL")) {
      body.put("vanished", Map.of("choice", "forget", "after", after));
      return;
    }
    if (state.equals("WARN")) {
      brought.note(name, "ttl_state WARN is No Data here");
    }
    String choice =
        switch (state) {
          case "ERROR" -> "alert";
          case "OK" -> "ok";
          default -> "no_data";
        };
    body.put("noData", Map.of("choice", choice, "after", after));
    body.put("vanished", Map.of("choice", choice, "after", after));
  }
}

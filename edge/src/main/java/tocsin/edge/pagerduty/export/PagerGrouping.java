package tocsin.edge.pagerduty.export;

import java.util.List;
import java.util.Map;
import tocsin.response.moving.Packing;
import tocsin.response.moving.Part;

/// When the alerts of a service share an incident there, and so here.
final class PagerGrouping {
  private static final long MINUTE = 60;
  private static final long DAY = 86_400;

  private final Packing packing;
  private final Part service;

  PagerGrouping(Packing packing, Part service) {
    this.packing = packing;
    this.service = service;
  }

  void into(Map<String, Object> body) {
    Part parameters = service.in("alert_grouping_parameters");
    Part config = parameters.in("config");
    String type = parameters.text("type");
    type = type.isEmpty() ? service.text("alert_grouping") : type;
    List<String> fields = config.texts("fields");
    long minutes =
        config.number("timeout").or(() -> service.number("alert_grouping_timeout")).orElse(0L);
    if (type.isEmpty()) {
      body.put("grouping", "key");
    } else if (type.equals("time") && minutes == 0) {
      // Until the incident is resolved, as an incident of a service takes its alerts here.
      body.put("grouping", "service");
    } else if (type.equals("time")) {
      body.put("grouping", "time");
      body.put("groupBy", Map.of("window", span(minutes * MINUTE), "since", "first"));
    } else if (type.equals("content_based") && isAll(config) && !fields.isEmpty()) {
      body.put("grouping", "content");
      long window = config.number("time_window").orElse(DAY);
      body.put("groupBy", Map.of("fields", fields, "window", span(window), "since", "last"));
    } else {
      body.put("grouping", "key");
      left(type);
    }
  }

  /// Fields that must all be equal; one field is all of them.
  private static boolean isAll(Part config) {
    return !config.text("aggregate").equals("any") || config.texts("fields").size() == 1;
  }

  private static String span(long seconds) {
    return Math.clamp(seconds, MINUTE, DAY) + "s";
  }

  private void left(String type) {
    packing.left(
        service,
        service.text("name"),
        "grouping of alerts by '" + type + "'",
        "here alerts with the same key share an incident; group them by time or by the content of"
            + " fields instead");
  }
}

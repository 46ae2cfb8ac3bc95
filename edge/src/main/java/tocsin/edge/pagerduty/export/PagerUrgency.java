package tocsin.edge.pagerduty.export;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import tocsin.response.moving.Packing;
import tocsin.response.moving.Part;

/// How urgent a service's incidents are.
final class PagerUrgency {
  private final Packing packing;
  private final Part service;

  PagerUrgency(Packing packing, Part service) {
    this.packing = packing;
    this.service = service;
  }

  void into(Map<String, Object> body) {
    Part rule = service.in("incident_urgency_rule");
    Part hours = service.in("support_hours");
    if (!rule.text("type").equals("use_support_hours") || !hours.has("start_time")) {
      body.put("urgency", urgency(rule));
      return;
    }
    Map<String, Object> support = new LinkedHashMap<>();
    support.put("during", urgency(rule.in("during_support_hours")));
    support.put("outside", urgency(rule.in("outside_support_hours")));
    support.put("zone", PagerZones.orUtc(hours, packing));
    support.put("days", hours.texts("days_of_week"));
    support.put("start", hours.text("start_time"));
    support.put("duration", seconds(hours.text("start_time"), hours.text("end_time")) + "s");
    support.put("raiseAtStart", raises());
    body.put("supportHours", support);
  }

  private static String urgency(Part rule) {
    return switch (rule.text("urgency")) {
      case "low" -> "low";
      case "severity_based" -> "by_severity";
      default -> "high";
    };
  }

  /// From start to end, over midnight if the end is not later.
  private static long seconds(String start, String end) {
    try {
      long between = Duration.between(LocalTime.parse(start), LocalTime.parse(end)).toSeconds();
      return between > 0 ? between : between + Duration.ofDays(1).toSeconds();
    } catch (DateTimeException e) {
      return 0;
    }
  }

  private boolean raises() {
    return service.list("scheduled_actions").stream()
        .anyMatch(a ->
            a.text("to_urgency").equals("high")
                && a.in("at").text("name").equals("support_hours_start"));
  }
}

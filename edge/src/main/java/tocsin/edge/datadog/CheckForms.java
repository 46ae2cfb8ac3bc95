package tocsin.edge.datadog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Statuses of checks, one or a list of them: 0 is OK, 1 a warning, 2 critical, 3 unknown. They are
/// kept as the series `check.NAME` with the tags of the check.
final class CheckForms {
  private static final int UNKNOWN = 3;

  private CheckForms() {}

  static List<Sent> of(JsonNode body, Instant now) {
    List<JsonNode> runs = new ArrayList<>();
    if (body.isArray()) {
      body.forEach(runs::add);
    } else {
      runs.add(body);
    }
    return runs.stream().map(run -> one(run, now)).toList();
  }

  private static Sent one(JsonNode run, Instant now) {
    JsonNode status = run.path("status");
    if (!status.isInt() || status.intValue() < 0 || status.intValue() > UNKNOWN) {
      return new Sent.Unread(
          "status: " + status + " (expected: 0 to " + UNKNOWN + ")", SeriesForms.shown(run));
    }
    try {
      String name = run.path("check").asString("");
      String metric = name.isBlank() ? "" : "check." + name;
      String host = run.path("host_name").asString(run.path("hostname").asString(""));
      JsonNode stamp = run.path("timestamp");
      double seconds = stamp.isNumber() ? stamp.doubleValue() : now.getEpochSecond();
      return new Sent.Points(
          Tags.series(metric, host, SeriesForms.texts(run.path("tags"))),
          new double[] {seconds},
          new double[] {status.intValue()});
    } catch (IllegalArgumentException e) {
      return new Sent.Unread(String.valueOf(e.getMessage()), SeriesForms.shown(run));
    }
  }
}

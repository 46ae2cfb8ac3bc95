package tocsin.edge.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.response.desk.Input;
import tocsin.response.incident.AlertText;
import tocsin.response.reception.Details;
import tocsin.response.reception.SeverityWords;
import tocsin.response.words.Actor;
import tocsin.response.words.ServiceId;
import tools.jackson.databind.JsonNode;

/// Alerts in messages for Slack, as Alertmanager, Grafana and others post them: an attachment's
/// colour says whether it is one, its title without state and counts which one. Pure.
final class SlackAlerts {
  private static final int MOST = 100;
  private static final int LONGEST = 2_000;
  private static final int LONGEST_KEY = 250;

  /// `[FIRING:2] HighCPU eu1 (node critical)`: state, group, and labels that change with it. A
  /// route that groups by nothing has only the labels: `[FIRING:1] (DiskFull critical)`.
  private static final Pattern TITLE =
      Pattern.compile(
          "^\\s*(?:\\[[^\\]]*\\]\\s*)?((.*?)(?:\\s*\\([^()]*\\))?)\\s*$", Pattern.DOTALL);

  private SlackAlerts() {}

  static List<Input> inputs(JsonNode message, ServiceId service) {
    List<Input> inputs = new ArrayList<>();
    Actor by = new Actor.Outside(name(message));
    message
        .path("attachments")
        .valueStream()
        .limit(MOST)
        .forEach(a -> input(a, service, by).ifPresent(inputs::add));
    return inputs;
  }

  private static String name(JsonNode message) {
    String name = message.path("username").asString("").strip();
    return name.isEmpty() ? "Slack client" : Details.cut(name, 100);
  }

  private static Optional<Input> input(JsonNode a, ServiceId service, Actor by) {
    String title = title(a);
    return switch (color(a)) {
      case "good" -> Optional.of(new Input.ResolveAlert(service, key(title), by));
      case "danger" -> Optional.of(trigger(a, service, by, "critical"));
      case "warning" -> Optional.of(trigger(a, service, by, "warning"));
      default -> Optional.empty();
    };
  }

  private static Input trigger(JsonNode a, ServiceId service, Actor by, String severity) {
    var details = new Details();
    details.put("text", a.path("text")).put("link", a.path("title_link"));
    a.path("fields")
        .valueStream()
        .forEach(f -> details.put(f.path("title").asString("field"), f.path("value")));
    String title = title(a);
    var text =
        new AlertText(Details.cut(title, LONGEST), SeverityWords.of(severity), details.map());
    return new Input.Trigger(service, key(title), text, Optional.empty(), by);
  }

  private static String title(JsonNode a) {
    String title = a.path("title").asString("").strip();
    return title.isEmpty() ? a.path("fallback").asString("Alert").strip() : title;
  }

  private static String key(String title) {
    Matcher m = TITLE.matcher(title);
    if (!m.matches()) {
      return Details.cut(title, LONGEST_KEY);
    }
    String group = m.group(2).strip();
    String stateless = group.isEmpty() ? m.group(1).strip() : group;
    return Details.cut(stateless.isEmpty() ? title : stateless, LONGEST_KEY);
  }

  /// Slack's words, and the shades that Grafana and others write for them.
  private static String color(JsonNode a) {
    return switch (a.path("color").asString("").toLowerCase(Locale.ROOT)) {
      case "danger", "#d63232", "#a30200", "red" -> "danger";
      case "warning", "#daa038", "#ffa500", "orange" -> "warning";
      case "good", "#36a64f", "#2eb886", "green" -> "good";
      default -> "";
    };
  }
}

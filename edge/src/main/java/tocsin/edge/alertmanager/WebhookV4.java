package tocsin.edge.alertmanager;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.response.desk.Input;
import tocsin.response.incident.AlertText;
import tocsin.response.reception.Details;
import tocsin.response.reception.SeverityWords;
import tocsin.response.words.Actor;
import tocsin.response.words.ServiceId;
import tools.jackson.databind.JsonNode;

/// Version 4 of the body, which Grafana calls version 1. Each alert goes by its fingerprint, so
/// that one that is over is over while others of its group go on. Pure.
final class WebhookV4 {
  private static final Actor SENDER = new Actor.Outside("Alertmanager");
  private static final int LONGEST_SUMMARY = 2_000;
  private static final int MOST = 1_000;

  private WebhookV4() {}

  /// Whether a body is one of this version.
  static boolean is(JsonNode body) {
    return body.path("version").asString("").matches("[41]") && body.path("alerts").isArray();
  }

  static List<Input> inputs(JsonNode body, ServiceId service) {
    List<Input> inputs = new ArrayList<>();
    body.path("alerts").valueStream().limit(MOST).forEach(a -> inputs.add(input(a, service)));
    return inputs;
  }

  private static Input input(JsonNode alert, ServiceId service) {
    String key = key(alert);
    return alert.path("status").asString("").equals("resolved")
        ? new Input.ResolveAlert(service, key, SENDER)
        : new Input.Trigger(service, key, text(alert), Optional.empty(), SENDER);
  }

  private static String key(JsonNode alert) {
    String fingerprint = alert.path("fingerprint").asString("");
    return fingerprint.isEmpty() ? alert.path("labels").toString() : fingerprint;
  }

  private static AlertText text(JsonNode alert) {
    JsonNode labels = alert.path("labels");
    var details = new Details();
    details.putAll(labels).putAll(alert.path("annotations"));
    details.put("startsAt", alert.path("startsAt")).put("source", alert.path("generatorURL"));
    return new AlertText(
        Details.cut(summary(alert), LONGEST_SUMMARY),
        SeverityWords.of(labels.path("severity").asString("")),
        details.map());
  }

  private static String summary(JsonNode alert) {
    return Stream.of(
            alert.path("annotations").path("summary"),
            alert.path("annotations").path("description"),
            alert.path("labels").path("alertname"))
        .map(n -> n.asString("").strip())
        .filter(t -> !t.isEmpty())
        .findFirst()
        .orElse("Alert");
  }
}

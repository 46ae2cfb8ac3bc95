package tocsin.response.rehearsal;

import java.util.Map;
import java.util.Optional;
import tocsin.ground.json.Fields;
import tocsin.response.desk.Input;
import tocsin.response.incident.AlertText;
import tocsin.response.words.Actor;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;

/// What senders of alerts do in a scenario.
final class RecordedAlerts {
  private RecordedAlerts() {}

  static Optional<Input> input(String type, long second, Fields f) {
    String key = f.optional("dedup_key", t -> t).orElse("event at " + second);
    return f.required("service", ServiceId::new).map(s -> input(type, s, key, f));
  }

  private static Input input(String type, ServiceId service, String key, Fields f) {
    Actor sender = new Actor.Outside("service:" + service);
    return switch (type) {
      case "event_acknowledge" -> new Input.AcknowledgeAlert(service, key, sender);
      case "event_resolve" -> new Input.ResolveAlert(service, key, sender);
      default -> new Input.Trigger(service, key, text(f), Optional.empty(), sender);
    };
  }

  private static AlertText text(Fields f) {
    String summary = f.optional("summary", t -> t).orElse("rehearsal");
    return new AlertText(summary, severity(f), Map.of());
  }

  private static Severity severity(Fields f) {
    String word = f.optional("severity", t -> t).orElse("");
    return switch (word) {
      case "critical" -> Severity.SEV2;
      case "error" -> Severity.SEV3;
      case "", "warning" -> Severity.SEV4;
      case "info" -> Severity.SEV5;
      default -> {
        f.fault("severity", "'" + word + "' (expected: critical, error, warning or info)");
        yield Severity.SEV4;
      }
    };
  }
}

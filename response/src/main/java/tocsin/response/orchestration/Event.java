package tocsin.response.orchestration;

import java.util.Optional;
import tocsin.response.incident.AlertText;
import tocsin.response.incident.EventFields;
import tocsin.response.words.ServiceId;

/// An event as a door decoded it.
///
/// @param service of the key it came with
/// @param key the sender's name for the alert
public record Event(ServiceId service, String key, AlertText text) {
  Event with(AlertText changed) {
    return new Event(service, key, changed);
  }

  Event to(ServiceId other) {
    return new Event(other, key, text);
  }

  /// What it says in a field.
  Optional<String> value(String field) {
    return switch (field) {
      case "service" -> Optional.of(service.value());
      case "key", "dedup_key" -> Optional.of(key);
      default -> EventFields.value(text, field);
    };
  }
}

package tocsin.response.incident;

import java.util.List;
import java.util.Optional;

/// The fields of an alert by name, whichever door it came through: `summary`, `severity`, `source`,
/// and whatever else its sender told. Names may be written as PagerDuty writes them, such as
/// `custom_details.cluster` for `cluster`.
public final class EventFields {
  private static final List<String> PREFIXES =
      List.of("payload.custom_details.", "custom_details.", "payload.", "event.", "details.");

  private EventFields() {}

  /// The name without the place where a sender puts it.
  public static String plain(String name) {
    for (String prefix : PREFIXES) {
      if (name.startsWith(prefix) && name.length() > prefix.length()) {
        return plain(name.substring(prefix.length()));
      }
    }
    return name;
  }

  /// What an alert says in a field; empty when it says nothing there.
  public static Optional<String> value(AlertText text, String name) {
    String plain = plain(name);
    return switch (plain) {
      case "summary" -> Optional.of(text.summary());
      case "severity" -> Optional.of(text.severity().name());
      default -> Optional.ofNullable(text.details().get(plain)).filter(v -> !v.isBlank());
    };
  }
}

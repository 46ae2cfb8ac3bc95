package tocsin.response.incident;

import java.util.Map;
import tocsin.response.words.Severity;

/// What a sender says about an alert.
///
/// @param details bounded by the door that read them
public record AlertText(String summary, Severity severity, Map<String, String> details) {
  public AlertText {
    details = Map.copyOf(details);
  }
}

package tocsin.response.quiet;

import java.util.Map;
import tocsin.response.words.Severity;

/// What would have been said, kept so that it can be said later.
public record Saying(String title, String summary, Severity severity, Map<String, String> details) {
  public Saying {
    details = Map.copyOf(details);
  }
}

package tocsin.server.learn;

import java.time.Instant;
import java.util.Map;
import tocsin.response.words.Severity;

/// @param from when it begins, included
public record Week(Instant from, Map<Severity, Integer> counts) {
  public int all() {
    return counts.values().stream().mapToInt(n -> n).sum();
  }

  public int of(Severity severity) {
    return counts.getOrDefault(severity, 0);
  }
}

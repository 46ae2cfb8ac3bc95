package tocsin.metrics.retention;

import java.util.List;

/// Rule files with faults; the message has one line for each.
public final class BadRulesException extends RuntimeException {
  public BadRulesException(List<String> faults) {
    super(String.join("\n", faults));
  }
}

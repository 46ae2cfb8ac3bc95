package tocsin.response.service;

import tocsin.response.words.Severity;
import tocsin.response.words.Urgency;

/// How urgent the incidents of a service are.
public enum UrgencyRule {
  HIGH,
  LOW,
  /// SEV1 to SEV3 are high, the others low.
  BY_SEVERITY;

  public Urgency of(Severity severity) {
    return switch (this) {
      case HIGH -> Urgency.HIGH;
      case LOW -> Urgency.LOW;
      case BY_SEVERITY -> severity.worseThan(Severity.SEV4) ? Urgency.HIGH : Urgency.LOW;
    };
  }
}

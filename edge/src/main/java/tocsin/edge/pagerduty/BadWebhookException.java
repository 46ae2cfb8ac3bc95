package tocsin.edge.pagerduty;

import java.util.List;

/// A subscription that cannot be kept as it was given.
final class BadWebhookException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<String> faults;

  BadWebhookException(List<String> faults) {
    super(String.join("; ", faults));
    this.faults = List.copyOf(faults);
  }

  List<String> faults() {
    return faults;
  }
}

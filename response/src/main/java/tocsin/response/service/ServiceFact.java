package tocsin.response.service;

import java.time.Instant;
import tocsin.response.words.Fact;
import tocsin.response.words.ServiceId;

/// What can happen to a service that nobody saved.
public sealed interface ServiceFact extends Fact {
  ServiceId service();

  /// A maintenance window is over, and whatever fired all through it was looked at.
  record MaintenanceEnded(ServiceId service, Instant at) implements ServiceFact {}
}

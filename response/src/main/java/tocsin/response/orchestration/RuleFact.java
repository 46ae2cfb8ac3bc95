package tocsin.response.orchestration;

import tocsin.response.words.Fact;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;

/// What rules did with events that never reached the service of their key.
public sealed interface RuleFact extends Fact {
  /// The service of the key that the event came with.
  ServiceId service();

  /// It belongs to another service, and so does whatever its sender says of it later.
  ///
  /// @param to the same service when it stays there after all
  record Routed(ServiceId service, String key, ServiceId to) implements RuleFact {}

  /// It is kept, and pages nobody.
  record Suppressed(ServiceId service, String key, String summary, Severity severity, String rule)
      implements RuleFact {}

  /// It is only counted.
  record Dropped(ServiceId service, String rule) implements RuleFact {}
}

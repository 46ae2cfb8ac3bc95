package tocsin.response.change;

import java.time.Instant;
import tocsin.response.words.ServiceId;

/// What samples and monitors show about a failure, for the ranking of changes. Whoever can read
/// samples gathers it; without any the ranking rests on services and times alone.
public sealed interface Evidence {
  /// This service has monitors, and none of them fired during the failure.
  record StayedHealthy(ServiceId service) implements Evidence {}

  /// A monitor of this service fired during the failure.
  record AlsoFailing(ServiceId service) implements Evidence {}

  /// An instance of the failing service that fails, and the version it ran when it did.
  record FailingInstance(String instance, String version) implements Evidence {}

  /// A series of the failing service left the range it kept before.
  ///
  /// @param what the part of the name that all instances share, such as `jvm.heap.used_mb`
  /// @param instance the part that tells them apart
  record LeftUsualRange(String what, String instance, Instant since) implements Evidence {}

  /// Requests no longer fail.
  record FailuresEnded(Instant at) implements Evidence {}
}

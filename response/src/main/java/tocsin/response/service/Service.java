package tocsin.response.service;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tocsin.response.words.PolicyId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.TeamId;

/// Something that can fail and that a team answers for.
///
/// @param policy who is paged; without one incidents are shown but nobody is paged, loudly
/// @param dependsOn services this one calls; a change there may be the cause here
/// @param ackTimeout after this long without word an acknowledged incident is triggered again
/// @param autoResolve after this long an incident of this service resolves itself
/// @param tier 1 is the most important, 5 the least
/// @param runbook what to try first
public record Service(
    ServiceId id,
    String name,
    TeamId team,
    Optional<PolicyId> policy,
    List<ServiceId> dependsOn,
    UrgencyRule urgency,
    Grouping grouping,
    Optional<Duration> ackTimeout,
    Optional<Duration> autoResolve,
    int tier,
    Optional<String> runbook,
    Optional<Business> business) {
  public Service {
    dependsOn = List.copyOf(dependsOn);
  }

  /// Reads a service as a person or a client wrote it.
  ///
  /// @throws tocsin.ground.json.BadJsonException if the text is not a JSON object
  /// @throws tocsin.ground.json.BadFieldsException naming every fault
  public static Service parse(String json) {
    return ServiceText.read(json);
  }
}

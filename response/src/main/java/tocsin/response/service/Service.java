package tocsin.response.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tocsin.ground.time.TimeRange;
import tocsin.response.words.PolicyId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;
import tocsin.response.words.TeamId;
import tocsin.response.words.Urgency;

/// Something that can fail and that a team answers for.
///
/// @param policy who is paged; without one incidents are shown but nobody is paged, loudly
/// @param dependsOn services this one calls; a change there may be the cause here
/// @param ackTimeout after this long without word an acknowledged incident is triggered again
/// @param autoResolve after this long an incident of this service resolves itself
/// @param tier 1 is the most important, 5 the least
/// @param runbook what to try first
/// @param supportHours when it is watched by somebody who is awake; they decide the urgency then
/// @param maintenance while one of these lasts, alerts open no incident; open ones go on
/// @param groupBy the window and the fields, where alerts are grouped by those
/// @param holdBack which alerts of senders wait a while before they open anything
/// @param pipe whether it is told when samples stop coming
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
    Optional<Business> business,
    Optional<SupportHours> supportHours,
    List<TimeRange> maintenance,
    Optional<GroupRule> groupBy,
    Optional<HoldRule> holdBack,
    Optional<Boolean> pipe) {
  public Service {
    dependsOn = List.copyOf(dependsOn);
    // Services that were saved before there were windows have none.
    maintenance = Objects.requireNonNullElse(maintenance, List.of());
    maintenance = List.copyOf(maintenance);
    groupBy = Objects.requireNonNullElse(groupBy, Optional.empty());
    pipe = Objects.requireNonNullElse(pipe, Optional.empty());
    holdBack = Objects.requireNonNullElse(holdBack, Optional.empty());
  }

  /// How urgent an incident of this severity is when it opens now.
  public Urgency urgencyOf(Severity severity, Instant now) {
    return supportHours.map(h -> h.of(severity, now)).orElseGet(() -> urgency.of(severity));
  }

  /// By which rule alerts are grouped, if by one.
  public Optional<GroupRule> groupRule() {
    return switch (grouping) {
      case SERVICE, KEY -> Optional.empty();
      case TIME -> groupBy.map(GroupRule::ofTime);
      case CONTENT -> groupBy;
    };
  }

  /// Whether alerts open no incident now.
  public boolean inMaintenance(Instant now) {
    return maintenance.stream().anyMatch(w -> w.contains(now));
  }

  /// Reads a service as a person or a client wrote it.
  ///
  /// @throws tocsin.ground.json.BadJsonException if the text is not a JSON object
  /// @throws tocsin.ground.json.BadFieldsException naming every fault
  public static Service parse(String json) {
    return ServiceText.read(json);
  }
}

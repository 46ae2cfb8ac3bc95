package tocsin.response.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tocsin.ground.json.Json;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.heartbeat.Heartbeat;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.Schedule;
import tocsin.response.orchestration.Orchestration;
import tocsin.response.paging.Assignment;
import tocsin.response.paging.EscalationPolicy;
import tocsin.response.paging.EscalationPolicy.Target;
import tocsin.response.paging.Roster;
import tocsin.response.people.ContactMethod;
import tocsin.response.people.Team;
import tocsin.response.people.User;
import tocsin.response.people.Vetting;
import tocsin.response.service.Service;
import tocsin.response.words.MonitorId;
import tocsin.response.words.PolicyId;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.TeamId;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;

/// The documents as typed records, and the answers paging asks of them. Not thread-safe: the loop
/// owns it.
public final class Directory implements Roster {
  private static final Duration LOOK_AHEAD = Duration.ofDays(60);

  private final Map<UserId, User> users = new TreeMap<>();
  private final Map<TeamId, Team> teams = new TreeMap<>();
  private final Map<ServiceId, Service> services = new TreeMap<>();
  private final Map<ScheduleId, FinalSchedule> schedules = new TreeMap<>();
  private final Map<PolicyId, EscalationPolicy> policies = new TreeMap<>();
  private final Map<MonitorId, Monitor> monitors = new TreeMap<>();
  private final Map<String, Heartbeat> heartbeats = new TreeMap<>();
  private final Map<String, Orchestration> orchestrations = new TreeMap<>();

  /// Takes over the present revision of a document.
  public void put(Document d) {
    switch (d.kind()) {
      case USER -> set(users, new UserId(d.id()), d, User.class);
      case SERVICE -> set(services, new ServiceId(d.id()), d, Service.class);
      case POLICY -> set(policies, new PolicyId(d.id()), d, EscalationPolicy.class);
      case MONITOR -> set(monitors, new MonitorId(d.id()), d, Monitor.class);
      case SCHEDULE -> {
        var id = new ScheduleId(d.id());
        schedules.remove(id);
        if (!d.removed()) {
          schedules.put(id, new FinalSchedule(Json.read(d.body(), Schedule.class)));
        }
      }
      case ORCHESTRATION -> set(orchestrations, d.id(), d, Orchestration.class);
      case HEARTBEAT -> set(heartbeats, d.id(), d, Heartbeat.class);
      case TEAM -> set(teams, new TeamId(d.id()), d, Team.class);
      case DASHBOARD, VIEWS, DOWNTIME, FOREIGN -> {}
    }
  }

  private static <K, V> void set(Map<K, V> map, K id, Document d, Class<V> type) {
    map.remove(id);
    if (!d.removed()) {
      map.put(id, Json.read(d.body(), type));
    }
  }

  public Optional<User> user(UserId id) {
    return Optional.ofNullable(users.get(id));
  }

  public Optional<Team> team(TeamId id) {
    return Optional.ofNullable(teams.get(id));
  }

  public Optional<Service> service(ServiceId id) {
    return Optional.ofNullable(services.get(id));
  }

  public Optional<FinalSchedule> schedule(ScheduleId id) {
    return Optional.ofNullable(schedules.get(id));
  }

  /// Rules for events: `global`, or those of a service.
  public Optional<Orchestration> orchestration(String id) {
    return Optional.ofNullable(orchestrations.get(id));
  }

  public Optional<Heartbeat> heartbeat(String id) {
    return Optional.ofNullable(heartbeats.get(id));
  }

  public Optional<Monitor> monitor(MonitorId id) {
    return Optional.ofNullable(monitors.get(id));
  }

  /// What a monitor says to try first; an alert that no monitor sent has none.
  Optional<String> runbookOfMonitor(String alertKey) {
    String monitor = MonitorFact.monitorOf(alertKey);
    return monitors.values().stream()
        .filter(m -> m.id().value().equals(monitor))
        .findFirst()
        .flatMap(Monitor::runbook);
  }

  public List<Team> teams() {
    return List.copyOf(teams.values());
  }

  public List<Service> services() {
    return List.copyOf(services.values());
  }

  public List<User> users() {
    return List.copyOf(users.values());
  }

  public List<Schedule> schedules() {
    return schedules.values().stream().map(FinalSchedule::schedule).toList();
  }

  public List<EscalationPolicy> policies() {
    return List.copyOf(policies.values());
  }

  public List<Monitor> monitors() {
    return List.copyOf(monitors.values());
  }

  @Override
  public Optional<EscalationPolicy> policy(PolicyId id) {
    return Optional.ofNullable(policies.get(id));
  }

  @Override
  public List<Assignment> reached(Target target, Instant now) {
    return switch (target) {
      case Target.ToUser(UserId user) ->
          user(user).map(u -> new Assignment(user, "named in the policy")).stream().toList();
      case Target.ToSchedule(ScheduleId schedule) ->
          Optional.ofNullable(schedules.get(schedule)).flatMap(s -> s.at(now)).stream()
              .filter(o -> users.containsKey(o.user()))
              .map(o ->
                  new Assignment(o.user(), "on call in " + schedule + " (" + o.because() + ")"))
              .toList();
    };
  }

  @Override
  public Optional<Instant> nextReached(List<Target> targets, Instant now) {
    List<FinalSchedule> asked = targets.stream().flatMap(t -> scheduleOf(t).stream()).toList();
    // Somebody may come on call beyond what was looked at, so it is looked at again from there.
    return asked.stream()
        .flatMap(s -> s.next(now, LOOK_AHEAD).stream())
        .min(Comparator.naturalOrder())
        .or(() -> asked.isEmpty() ? Optional.empty() : Optional.of(now.plus(LOOK_AHEAD)));
  }

  private Optional<FinalSchedule> scheduleOf(Target target) {
    return switch (target) {
      case Target.ToSchedule(ScheduleId id) -> Optional.ofNullable(schedules.get(id));
      case Target.ToUser u -> Optional.empty();
    };
  }

  @Override
  public Optional<Instant> quietUntil(UserId user, Instant now) {
    return user(user).flatMap(u -> u.quiet().flatMap(q -> Quiet.end(q, u.zone(), now)));
  }

  @Override
  public List<Rule> rules(UserId user, Urgency urgency) {
    return user(user).map(u -> RulesInForce.of(u, urgency)).orElse(List.of());
  }

  @Override
  public List<ContactMethod> contacts(UserId user) {
    return user(user).map(Vetting::trusted).orElse(List.of());
  }

  /// Whether a service pages whoever is on call in a schedule.
  boolean isAsked(ScheduleId schedule) {
    var target = new Target.ToSchedule(schedule);
    return services.values().stream()
        .flatMap(s -> s.policy().stream())
        .distinct()
        .flatMap(p -> policy(p).stream())
        .anyMatch(p -> p.steps().stream().anyMatch(s -> s.targets().contains(target)));
  }

  /// What still uses a document, in words; empty when nothing does.
  Optional<String> userOf(Kind kind, String id) {
    return switch (kind) {
      case USER ->
          policyWith(new Target.ToUser(new UserId(id)))
              .or(() ->
                  schedules.entrySet().stream()
                      .filter(s -> s.getValue().names(new UserId(id)))
                      .findFirst()
                      .map(s -> "schedule " + s.getKey()));
      case SCHEDULE -> policyWith(new Target.ToSchedule(new ScheduleId(id)));
      case POLICY ->
          services.values().stream()
              .filter(s -> s.policy().filter(p -> p.value().equals(id)).isPresent())
              .findFirst()
              .map(s -> "service " + s.id());
      case SERVICE ->
          monitors.values().stream()
              .filter(m -> m.service().value().equals(id))
              .findFirst()
              .map(m -> "monitor " + m.id())
              .or(() ->
                  heartbeats.values().stream()
                      .filter(h -> h.service().value().equals(id))
                      .findFirst()
                      .map(h -> "heartbeat " + h.id()));
      case TEAM ->
          services.values().stream()
              .filter(s -> s.team().value().equals(id))
              .findFirst()
              .map(s -> "service " + s.id());
      case MONITOR, DASHBOARD, ORCHESTRATION, HEARTBEAT, VIEWS, DOWNTIME, FOREIGN ->
          Optional.empty();
    };
  }

  private Optional<String> policyWith(Target target) {
    return policies.values().stream()
        .filter(p -> p.steps().stream().anyMatch(s -> s.targets().contains(target)))
        .findFirst()
        .map(p -> "policy " + p.id());
  }
}

package tocsin.response.review;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.change.Change;
import tocsin.response.change.Question;
import tocsin.response.incident.Incident;
import tocsin.response.monitor.Monitor;
import tocsin.response.service.Service;
import tocsin.response.words.Actor;
import tocsin.response.words.MonitorId;
import tocsin.response.words.UserId;

/// Everything a draft is made of besides samples, as it stood when the incident was resolved.
///
/// @param service the one that failed
/// @param services all, for what depends on what
/// @param monitors all, as they were during the incident
/// @param changes that began from a day before the incident until its end
/// @param facts what happened from a day before the incident until its end, in order; facts of
///   other incidents are passed over
/// @param names how people are called, by id
/// @param now the instant of the draft
public record CaseFile(
    Incident incident,
    Service service,
    Collection<Service> services,
    List<Monitor> monitors,
    List<Change> changes,
    List<Occurrence> facts,
    Map<UserId, String> names,
    Instant now) {
  public CaseFile {
    services = List.copyOf(services);
    monitors = List.copyOf(monitors);
    changes = List.copyOf(changes);
    facts = List.copyOf(facts);
    names = Map.copyOf(names);
  }

  /// The same with its facts.
  public CaseFile with(List<Occurrence> facts) {
    return new CaseFile(incident, service, services, monitors, changes, facts, names, now);
  }

  /// When the first alert opened the incident.
  Instant detected() {
    return incident.milestones().opened();
  }

  Instant end() {
    return incident.milestones().resolved().orElse(now);
  }

  String name(UserId user) {
    return names.getOrDefault(user, user.value());
  }

  String name(Actor actor) {
    return switch (actor) {
      case Actor.Person(UserId user) -> name(user);
      case Actor.OfMonitor m -> actor.label();
      case Actor.Outside o -> actor.label();
      case Actor.Tocsin t -> actor.label();
    };
  }

  Optional<Monitor> monitor(MonitorId id) {
    return monitors.stream().filter(m -> m.id().equals(id)).findFirst();
  }

  /// Monitors that watch the failing service itself.
  List<Monitor> own() {
    return monitors.stream().filter(m -> m.service().equals(service.id())).toList();
  }

  Question question() {
    return Question.of(service.id(), detected(), List.copyOf(services));
  }
}

package tocsin.response.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tocsin.ground.loop.Decision;
import tocsin.response.incident.Alert;
import tocsin.response.incident.Incident;
import tocsin.response.incident.IncidentFact;
import tocsin.response.incident.Incidents;
import tocsin.response.incident.Intake;
import tocsin.response.incident.Ruling;
import tocsin.response.incident.Timers;
import tocsin.response.incident.Transitions;
import tocsin.response.service.Grouping;
import tocsin.response.service.Service;
import tocsin.response.service.SupportHours;
import tocsin.response.words.Fact;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Urgency;

/// Decides what senders of alerts ask for. Pure on the folded state.
final class Triggers {
  private final Incidents incidents;
  private final Directory directory;
  private final Reactions reactions;

  Triggers(Incidents incidents, Directory directory, Reactions reactions) {
    this.incidents = incidents;
    this.directory = directory;
    this.reactions = reactions;
  }

  Incidents incidents() {
    return incidents;
  }

  Reactions reactions() {
    return reactions;
  }

  Decision<Fact, Answer> trigger(Input.Trigger t, Instant now) {
    return trigger(t, Optional.empty(), now, now);
  }

  /// Whether it is no repeat, and its service takes incidents now.
  boolean wouldOpen(ServiceId service, String key, Instant now) {
    return directory.service(service).filter(s -> !s.inMaintenance(now)).isPresent()
        && withOpenAlert(service, key).isEmpty();
  }

  /// Whether an open incident of a service has this alert open.
  boolean hasOpen(ServiceId service, String key) {
    return withOpenAlert(service, key).isPresent();
  }

  /// @param since when the alert came
  /// @param urgency instead of what the service says
  Decision<Fact, Answer> trigger(
      Input.Trigger t, Optional<Urgency> urgency, Instant since, Instant now) {
    Optional<Service> service = directory.service(t.service());
    if (service.isEmpty()) {
      return refuse(new Answer.NotFound("service " + t.service()));
    }
    if (service.get().inMaintenance(now) && withOpenAlert(t.service(), t.key()).isEmpty()) {
      return refuse(new Answer.NoEffect("maintenance of " + t.service() + ": no incident opens"));
    }
    Alert alert = Intake.alert(t.key(), t.by(), t.text(), since);
    List<IncidentFact> facts =
        Intake.trigger(
            incidents,
            rules(
                service.get(),
                urgency.orElseGet(() -> service.get().urgencyOf(alert.severity(), now))),
            alert,
            t.title().orElse(t.text().summary()));
    List<Fact> all = new ArrayList<>(facts);
    if (facts.getFirst() instanceof IncidentFact.Opened opened) {
      all.addAll(links(opened, service.get()));
      all.addAll(reactions.opened(opened, service.get().policy(), now));
    }
    return new Decision<>(all, Answer.accepted(facts.getFirst().incident()));
  }

  Decision<Fact, Answer> retell(Input.RetellAlert r) {
    return withOpenAlert(r.service(), r.key())
        .map(i ->
            new Decision<Fact, Answer>(
                List.of(Intake.retold(i, r.key(), r.summary(), r.details())),
                Answer.accepted(i.id())))
        .orElseGet(() -> refuse(noOpenAlert(r.key())));
  }

  Decision<Fact, Answer> acknowledge(Input.AcknowledgeAlert a) {
    Optional<Incident> open = withOpenAlert(a.service(), a.key());
    if (open.isEmpty()) {
      return refuse(noOpenAlert(a.key()));
    }
    return switch (Transitions.acknowledge(open.get(), a.by(), "event")) {
      case Ruling.Granted(var facts) ->
          new Decision<>(
              joined(facts, reactions.acknowledged(open.get().id(), a.by())),
              Answer.accepted(open.get().id()));
      case Ruling.Refused(String why) -> refuse(new Answer.NoEffect(why));
    };
  }

  Decision<Fact, Answer> resolve(Input.ResolveAlert r) {
    Optional<Incident> open = withOpenAlert(r.service(), r.key());
    if (open.isEmpty()) {
      return refuse(noOpenAlert(r.key()));
    }
    List<IncidentFact> facts = Transitions.closeAlert(open.get(), r.key(), r.by());
    boolean over = facts.stream().anyMatch(IncidentFact.Resolved.class::isInstance);
    return new Decision<>(
        over
            ? joined(facts, reactions.over(open.get().id(), "resolved by " + r.by().label()))
            : List.copyOf(facts),
        Answer.accepted(open.get().id()));
  }

  private static Intake.ServiceRules rules(Service service, Urgency urgency) {
    return new Intake.ServiceRules(
        service.id(),
        service.grouping() == Grouping.SERVICE,
        service.groupRule(),
        urgency,
        new Timers(
            service.ackTimeout(),
            service.autoResolve(),
            service.supportHours().filter(SupportHours::raiseAtStart)));
  }

  /// An incident of a service that this one calls is the likelier cause: the two are shown
  /// together.
  private List<IncidentFact> links(IncidentFact.Opened opened, Service service) {
    return service.dependsOn().stream()
        .distinct()
        .flatMap(incidents::openOf)
        .sorted(Comparator.comparingInt(Incident::number))
        .<IncidentFact>map(i ->
            new IncidentFact.Linked(
                opened.incident(),
                i.id(),
                "caused by",
                service.id() + " depends on " + i.service(),
                Optional.empty()))
        .toList();
  }

  private Optional<Incident> withOpenAlert(ServiceId service, String key) {
    return incidents
        .openWith(service, key)
        .filter(i -> i.alert(key).filter(Alert::isOpen).isPresent())
        .findFirst();
  }

  private static Answer noOpenAlert(String key) {
    return new Answer.NoEffect("no open incident has an alert with key '" + key + "'");
  }

  private static List<Fact> joined(List<? extends Fact> first, List<? extends Fact> then) {
    List<Fact> all = new ArrayList<>(first);
    all.addAll(then);
    return all;
  }

  private static Decision<Fact, Answer> refuse(Answer answer) {
    return new Decision<>(List.of(), answer);
  }
}

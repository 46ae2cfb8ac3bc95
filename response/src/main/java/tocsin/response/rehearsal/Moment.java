package tocsin.response.rehearsal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.desk.Action;
import tocsin.response.desk.Desk;
import tocsin.response.desk.Input;
import tocsin.response.incident.IncidentFact;
import tocsin.response.paging.PagingFact;
import tocsin.response.paging.Run;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;
import tocsin.response.words.RunId;

/// The facts of one decision together: what one of them is called depends on the others.
final class Moment {
  private final long second;
  private final List<Fact> facts;
  private final Input input;
  private final Desk desk;

  Moment(long second, List<Fact> facts, Input input, Desk desk) {
    this.second = second;
    this.facts = facts;
    this.input = input;
    this.desk = desk;
  }

  /// A line of the timeline about an incident; empty when the recorded cases have none.
  Optional<Map<String, Object>> line(IncidentFact fact) {
    return switch (fact) {
      case IncidentFact.Opened o -> Optional.of(opened(o));
      case IncidentFact.AlertRepeated r -> Optional.of(line("alert_repeated", r, Map.of()));
      case IncidentFact.Acknowledged a ->
          Optional.of(line("acknowledged", a, Map.of("by", label(a.by()))));
      case IncidentFact.Resolved r -> Optional.of(line("resolved", r, Map.of("by", label(r.by()))));
      case IncidentFact.Snoozed s ->
          Optional.of(line("snoozed", s, Map.of("by", label(s.by()), "until", second + length())));
      case IncidentFact.UrgencyChanged u ->
          Optional.of(line("urgency_changed", u, Map.of("to", u.to().word())));
      case IncidentFact.ResponderAnswered r ->
          Optional.of(
              line(
                  r.accepted() ? "responder_accepted" : "responder_declined",
                  r,
                  Map.of("user", r.user().value())));
      case IncidentFact.AlertJoined _,
          IncidentFact.AlertClosed _,
          IncidentFact.AcknowledgementUndone _,
          IncidentFact.Retriggered _,
          IncidentFact.Mitigated _,
          IncidentFact.Reopened _,
          IncidentFact.SeverityChanged _,
          IncidentFact.Noted _,
          IncidentFact.StatusUpdated _,
          IncidentFact.RoleAssigned _,
          IncidentFact.Linked _ ->
          Optional.empty();
    };
  }

  private long length() {
    return input instanceof Input.Act a && a.action() instanceof Action.Snooze(Duration time)
        ? time.toSeconds()
        : 0;
  }

  /// A timer of ours has no name of its own but for the one that resolves.
  private static String label(Actor by) {
    return by instanceof Actor.Tocsin ? "auto_resolve" : by.label();
  }

  private Map<String, Object> opened(IncidentFact.Opened o) {
    Optional<PagingFact.LevelEntered> first =
        facts.stream()
            .filter(PagingFact.LevelEntered.class::isInstance)
            .map(PagingFact.LevelEntered.class::cast)
            .findFirst();
    var line = line("triggered", o, Map.of());
    line.put("level", first.map(PagingFact.LevelEntered::level).orElse(null));
    line.put("assignees", first.map(Moment::people).orElse(List.of()));
    return line;
  }

  /// A line about paging other than a level that was entered.
  Optional<Map<String, Object>> line(PagingFact fact) {
    return switch (fact) {
      case PagingFact.RunStarted r -> Help.line(second, r);
      case PagingFact.NobodyOnCall n ->
          isOwn(n.run()) ? Optional.of(line("nobody_on_call", n)) : Optional.empty();
      case PagingFact.Exhausted e ->
          isOwn(e.run()) ? Optional.of(line("escalation_exhausted", e)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /// A level that was entered, unless a line says so already.
  Optional<Map<String, Object>> entered(PagingFact.LevelEntered l) {
    if (!isOwn(l.run()) || has(IncidentFact.Opened.class) || changed()) {
      return Optional.empty();
    }
    var line = line(reason(l), l);
    if (input instanceof Input.Act a && reason(l).equals("escalated")) {
      line.put("by", a.by().label());
    }
    line.put("level", run(l.run()).flatMap(Standing::level).orElse(null));
    line.put("assignees", people(l));
    return Optional.of(line);
  }

  /// Why the people of a level are paged.
  String reason(PagingFact.LevelEntered l) {
    if (!isOwn(l.run())) {
      return "responder_request";
    }
    if (changed()) {
      return "urgency_changed";
    }
    if (facts.stream().anyMatch(Moment::ranOut)) {
      return "ack_timed_out";
    }
    boolean starts = has(PagingFact.RunStarted.class);
    if (starts && !has(IncidentFact.Opened.class)) {
      return "reassigned";
    }
    return starts || l.because().equals("somebody came on call") ? "assigned" : "escalated";
  }

  private boolean changed() {
    return has(PagingFact.RunUrgencyChanged.class);
  }

  private static boolean ranOut(Fact f) {
    return f instanceof IncidentFact.Retriggered r && r.by() instanceof Actor.Tocsin;
  }

  private boolean has(Class<? extends Fact> kind) {
    return facts.stream().anyMatch(kind::isInstance);
  }

  private Optional<Run> run(RunId id) {
    return desk.runs().find(id);
  }

  private boolean isOwn(RunId id) {
    return run(id).filter(r -> r.source().isOwn()).isPresent();
  }

  private static List<String> people(PagingFact.LevelEntered l) {
    return l.assigned().stream().map(a -> a.user().value()).toList();
  }

  private Map<String, Object> line(String event, PagingFact fact) {
    var line = Log.entry(second, fact.incident());
    line.put("event", event);
    return line;
  }

  private Map<String, Object> line(String event, IncidentFact fact, Map<String, Object> of) {
    var line = new LinkedHashMap<>(Log.entry(second, fact.incident()));
    line.put("event", event);
    line.putAll(of);
    return line;
  }
}

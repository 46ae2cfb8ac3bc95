package tocsin.response.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.loop.Decision;
import tocsin.response.incident.AlertText;
import tocsin.response.monitor.Level;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.monitor.MonitorStates;
import tocsin.response.monitor.Route;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;

/// Decides what follows from the verdict on a monitor. Pure on the folded state.
final class Watch {
  private final MonitorStates states;
  private final Directory directory;
  private final Triggers triggers;

  Watch(MonitorStates states, Directory directory, Triggers triggers) {
    this.states = states;
    this.directory = directory;
    this.triggers = triggers;
  }

  Decision<Fact, Answer> judged(Input.Judged judged, Instant now) {
    MonitorFact fact = judged.fact();
    Optional<Monitor> monitor = directory.monitor(fact.monitor());
    if (monitor.isEmpty() || !states.isNews(fact)) {
      return new Decision<>(List.of(), new Answer.NoEffect("no news of " + fact.monitor()));
    }
    // The incident first, so that the monitor's own line lands on its timeline.
    List<Fact> facts = new ArrayList<>();
    if (monitor.get().route() == Route.PAGE) {
      facts.addAll(followed(monitor.get(), fact, now));
    }
    boolean recovery = fact instanceof MonitorFact.Recovered || fact instanceof MonitorFact.Eased;
    facts.add(recovery ? 0 : facts.size(), fact);
    return new Decision<>(facts, Answer.accepted(fact.monitor()));
  }

  private List<Fact> followed(Monitor m, MonitorFact fact, Instant now) {
    var by = new Actor.OfMonitor(m.id());
    return switch (fact) {
      // A warning is told where the team looks; it wakes nobody.
      case MonitorFact.Fired f when f.level() == Level.WARN -> List.of();
      case MonitorFact.Fired f ->
          triggers
              .trigger(
                  new Input.Trigger(
                      m.service(), key(m, f), text(m, f), Optional.of(title(m, f)), by),
                  now)
              .facts();
      case MonitorFact.Eased e -> List.of();
      case MonitorFact.FellSilent f ->
          triggers
              .trigger(
                  new Input.Trigger(
                      m.service(),
                      key(m, f),
                      new AlertText(
                          "No data since " + f.since(), m.severity(), Map.of("target", m.target())),
                      Optional.of(title(m, f) + ": no data"),
                      by),
                  now)
              .facts();
      case MonitorFact.Recovered r ->
          triggers.resolve(new Input.ResolveAlert(m.service(), key(m, r), by)).facts();
      case MonitorFact.EvaluationFailed e -> List.of();
      case MonitorFact.EvaluationWorks e -> List.of();
    };
  }

  /// The key of the alert: the monitor's, and that of what it speaks for.
  private static String key(Monitor m, MonitorFact fact) {
    return MonitorFact.alertKey(m.id(), fact.key());
  }

  private static String title(Monitor m, MonitorFact fact) {
    return fact.key().isEmpty() ? m.title() : m.title() + ": " + fact.key();
  }

  private static AlertText text(Monitor m, MonitorFact.Fired f) {
    String summary =
        m.message().orElse(m.title())
            + ": "
            + f.subject()
            + " is "
            + f.shown()
            + " (fires when "
            + f.condition()
            + ")";
    return new AlertText(
        summary,
        m.severity(),
        Map.of(
            "target", m.target(),
            "subject", f.subject(),
            "value", Double.toString(f.value()),
            "condition", f.condition()));
  }
}

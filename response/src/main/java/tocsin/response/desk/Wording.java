package tocsin.response.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tocsin.metrics.series.SeriesName;
import tocsin.response.incident.Alert;
import tocsin.response.incident.AlertText;
import tocsin.response.message.Escape;
import tocsin.response.message.Rendered;
import tocsin.response.message.State;
import tocsin.response.message.Template;
import tocsin.response.message.Thresholds;
import tocsin.response.message.Transition;
import tocsin.response.message.Triggered;
import tocsin.response.message.Vocabulary;
import tocsin.response.monitor.Level;
import tocsin.response.monitor.Levels;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.monitor.MonitorStates;
import tocsin.response.monitor.Progress.Alarm;
import tocsin.response.quiet.Renotify;
import tocsin.response.words.Severity;

/// What the alert of a monitor says, where its title or message is a template: text that has `{{`
/// in it. Pure.
public final class Wording {
  private Wording() {}

  /// Whether a title or a message is a template.
  public static boolean isTemplate(String text) {
    return text.contains("{{");
  }

  /// Whether all of a text can be meant as a template.
  private static boolean isWhole(Monitor m, String text) {
    return Template.read(text, "", vocabulary(m)).problems().isEmpty();
  }

  /// Groups are known when they come; parts of a composite are known.
  static Vocabulary vocabulary(Monitor m) {
    return Vocabulary.anyGroup().with(Legs.letters(m));
  }

  /// The title and the message as they were read.
  public static Template template(Monitor m) {
    return Template.read(m.title(), m.message().orElse(""), vocabulary(m));
  }

  /// A title for people, for one thing that happened.
  static String title(Monitor m, Transition t) {
    return isTemplate(m.title()) && isWhole(m, m.title()) ? template(m).name(t) : m.title();
  }

  /// What a firing monitor says: as its template has it, or else the plain text. A template may
  /// change the severity, and name whom it tells.
  static AlertText text(Monitor m, Transition t, AlertText plain) {
    if (m.message().filter(Wording::isTemplate).isEmpty()) {
      return plain;
    }
    Rendered said = template(m).render(t, Escape.NONE, true);
    Map<String, String> details = new HashMap<>(plain.details());
    if (!said.handles().isEmpty()) {
      details.put("handles", String.join(", ", said.handles()));
    }
    return new AlertText(
        said.text().isEmpty() ? plain.summary() : said.text(),
        said.priority().map(p -> Severity.valueOf("SEV" + p)).orElse(m.severity()),
        details);
  }

  /// A change of state with all that a template may ask of it.
  static Transition transition(Monitor m, MonitorFact fact, MonitorStates states, Instant now) {
    Optional<Alarm> before = Optional.ofNullable(states.alarms(m.id()).get(fact.key()));
    State from = before.map(a -> state(a.level(), a.isSilence())).orElse(State.OK);
    State to =
        switch (fact) {
          case MonitorFact.Fired f -> state(f.level(), false);
          case MonitorFact.FellSilent f -> State.NO_DATA;
          case MonitorFact.Eased e -> state(e.level(), false);
          case MonitorFact.Recovered r -> State.OK;
          case MonitorFact.EvaluationFailed e -> from;
          case MonitorFact.EvaluationWorks e -> from;
        };
    Optional<Instant> since = before.map(Alarm::since);
    Triggered triggered = new Triggered(since, since).moved(from, to, now);
    Map<String, String> group = new HashMap<>(GroupTags.subject(m, fact.key()).group());
    if (fact instanceof MonitorFact.Fired f && m.composite().isEmpty()) {
      // An alert for all series speaks of the one that fired first.
      new SeriesName(f.subject()).tags().forEach(group::putIfAbsent);
    }
    return new Transition(
        from,
        to,
        now,
        group,
        fact instanceof MonitorFact.Fired f ? Optional.of(f.value()) : Optional.empty(),
        thresholds(m),
        m.comparator().sign(),
        triggered,
        false,
        Optional.of(priority(m)),
        Optional.empty(),
        Legs.of(m, fact.key(), states),
        Map.of(),
        false);
  }

  /// What stands on an alert when trouble that lasts is told again.
  static String again(Monitor m, String key, MonitorStates states, Alert alert, Instant now) {
    String plain = alert.summary();
    if (m.message().filter(Wording::isTemplate).isEmpty()) {
      return m.restraint()
          .renotify()
          .flatMap(Renotify::words)
          .map(w -> after(w, plain))
          .orElse(plain);
    }
    Optional<Instant> at = Optional.of(alert.openedAt());
    Optional<Double> value = Optional.ofNullable(alert.details().get("value")).map(Double::valueOf);
    State state =
        Optional.ofNullable(states.alarms(m.id()).get(key)).map(Troubles::state).orElse(State.OK);
    var t =
        new Transition(
            state,
            state,
            now,
            GroupTags.subject(m, key).group(),
            value,
            thresholds(m),
            m.comparator().sign(),
            new Triggered(at, at),
            true,
            Optional.of(priority(m)),
            Optional.empty(),
            Legs.of(m, key, states),
            Map.of(),
            false);
    String said = template(m).render(t, Escape.NONE, true).text();
    return said.isEmpty() ? plain : said;
  }

  /// Without the words of the last time.
  private static String after(String words, String summary) {
    return summary.startsWith(words + "\n\n") ? summary.substring(words.length() + 2) : summary;
  }

  /// A transition as it would be, to look at the words before they are needed.
  public static Transition sample(Monitor m, Map<String, String> group, double value, Instant now) {
    Optional<Instant> at = Optional.of(now);
    return new Transition(
        State.OK,
        State.ALERT,
        now,
        group,
        Optional.of(value),
        thresholds(m),
        m.comparator().sign(),
        new Triggered(at, at),
        false,
        Optional.of(priority(m)),
        Optional.empty(),
        Legs.samples(m),
        Map.of(),
        true);
  }

  /// SEV1 is P1.
  private static int priority(Monitor m) {
    return Integer.parseInt(m.severity().name().substring(3));
  }

  private static Thresholds thresholds(Monitor m) {
    return new Thresholds(
        Optional.of(m.threshold()),
        m.levels().flatMap(Levels::warning),
        m.levels().flatMap(Levels::recovery),
        m.levels().flatMap(Levels::warningRecovery),
        Optional.empty());
  }

  private static State state(Level level, boolean silent) {
    return switch (level) {
      case OK -> State.OK;
      case NO_DATA -> State.NO_DATA;
      case WARN -> State.WARN;
      case ALERT -> silent ? State.NO_DATA : State.ALERT;
    };
  }
}

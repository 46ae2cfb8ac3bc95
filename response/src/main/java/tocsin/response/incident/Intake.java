package tocsin.response.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tocsin.response.service.GroupRule;
import tocsin.response.words.Actor;
import tocsin.response.words.IncidentId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Urgency;

/// Decides what a trigger means: a new incident, one more alert of an open one, or a repeat. Pure.
public final class Intake {
  /// Alerts in one incident; the next one opens another.
  static final int MOST_ALERTS = 50_000;

  private Intake() {}

  /// So many open incidents of one group are looked at, the last ones. An older one may take more
  /// when one of its alerts came back, or when the last one is not urgent.
  private static final int MOST_OF_A_GROUP = 50;

  /// What the intake needs to know of the service.
  ///
  /// @param joins new alerts join the service's open incident; otherwise each key has its own
  /// @param group by which of time and content alerts join, if by that
  /// @param urgency of an incident that opens now
  public record ServiceRules(
      ServiceId service,
      boolean joins,
      Optional<GroupRule> group,
      Urgency urgency,
      Timers timers) {}

  /// A trigger always leads to facts; nothing that was accepted is dropped.
  ///
  /// @param incidents all, as folded so far
  /// @param alert as it came in
  /// @param title of an incident that opens because of it
  public static List<IncidentFact> trigger(
      Incidents incidents, ServiceRules rules, Alert alert, String title) {
    Optional<Incident> same =
        incidents
            .openWith(rules.service(), alert.key())
            .filter(i -> hasOpen(i, alert.key()))
            .findFirst();
    if (same.isPresent()) {
      Alert before = same.get().alert(alert.key()).orElseThrow();
      Optional<AlertText> news = Optional.of(alert.text()).filter(t -> !t.equals(before.text()));
      return List.of(new IncidentFact.AlertRepeated(same.get().id(), alert.key(), news));
    }
    Optional<Grouped> group = rules.group().flatMap(g -> Grouped.of(g, alert));
    Optional<Incident> back =
        incidents.openWith(rules.service(), alert.key()).filter(i -> isLoud(i, rules)).findFirst();
    Optional<Incident> joined = back.or(() -> taking(incidents, rules, group, alert));
    if (joined.isPresent()) {
      Optional<String> because = back.isPresent() ? Optional.empty() : group.map(Grouped::because);
      return List.of(new IncidentFact.AlertJoined(joined.get().id(), alert, because));
    }
    int number = incidents.nextNumber();
    return List.of(
        new IncidentFact.Opened(
            new IncidentId("INC-" + number),
            number,
            rules.service(),
            title,
            alert.severity(),
            rules.urgency(),
            rules.timers(),
            alert,
            group.map(Grouped::key)));
  }

  /// An open alert in other words.
  ///
  /// @param summary empty for the one it has
  /// @param details in place of those with the same names
  public static IncidentFact retold(
      Incident i, String key, Optional<String> summary, Map<String, String> details) {
    AlertText before = i.alert(key).orElseThrow().text();
    var all = new TreeMap<>(before.details());
    all.putAll(details);
    var text = new AlertText(summary.orElse(before.summary()), before.severity(), all);
    return new IncidentFact.AlertRepeated(
        i.id(), key, Optional.of(text).filter(t -> !t.equals(before)));
  }

  private static boolean hasOpen(Incident i, String key) {
    return i.alert(key).filter(Alert::isOpen).isPresent();
  }

  /// Something urgent must not hide in an incident that wakes nobody.
  private static boolean isLoud(Incident i, ServiceRules rules) {
    return i.urgency() == Urgency.HIGH || rules.urgency() == Urgency.LOW;
  }

  /// The open incident that takes an alert with a key of its own.
  private static Optional<Incident> taking(
      Incidents incidents, ServiceRules rules, Optional<Grouped> group, Alert alert) {
    if (group.isPresent()) {
      return incidents
          .openGroup(rules.service(), group.get().key())
          .limit(MOST_OF_A_GROUP)
          .filter(i -> isLoud(i, rules) && i.alerts().size() < MOST_ALERTS)
          .filter(i -> group.get().isOpenIn(i, alert.openedAt()))
          .findFirst();
    }
    return rules.joins()
        ? incidents
            .openOf(rules.service())
            .filter(i -> isLoud(i, rules) && i.alerts().size() < MOST_ALERTS)
            .findFirst()
        : Optional.empty();
  }

  /// A fresh alert.
  public static Alert alert(String key, Actor source, AlertText text, Instant now) {
    return new Alert(
        key, source, text.summary(), text.severity(), text.details(), now, Optional.empty(), 0);
  }
}

package tocsin.server.demo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tocsin.response.change.Change;
import tocsin.response.change.ChangeKind;
import tocsin.response.desk.Action;
import tocsin.response.desk.Input;
import tocsin.response.words.Actor;
import tocsin.response.words.ChangeId;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PolicyId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;
import tocsin.response.words.UserId;

/// Turns what people did in a scenario into inputs of the desk.
public final class ScenarioInputs {
  private final Pace pace;

  public ScenarioInputs(Pace pace) {
    this.pace = pace;
  }

  /// Which incident an event is about; the ids are the product's own.
  public interface Lookup {
    /// The incident that this monitor opened.
    Optional<IncidentId> ofMonitor(String monitor);

    /// The incident from which this policy was asked for help.
    Optional<IncidentId> ofPolicy(String policy);
  }

  /// The input; empty when the incident it is about was never opened.
  ///
  /// @throws BadScenarioException for a kind that is not known
  public Optional<Input> input(ScenarioEvent e, Lookup lookup) {
    if (e.kind().equals("change")) {
      return Optional.of(new Input.RecordChange(change(e)));
    }
    Action action = action(e);
    return (e.has("page_of")
            ? lookup.ofPolicy(e.text("page_of"))
            : lookup.ofMonitor(e.text("incident_of")))
        .map(incident -> new Input.Act(incident, person(e.text("by"), e), action));
  }

  private static Actor person(String by, ScenarioEvent e) {
    return new Actor.Person(new UserId(by.isEmpty() ? e.text("person") : by));
  }

  private static Action action(ScenarioEvent e) {
    return switch (e.kind()) {
      case "ack" -> new Action.Acknowledge(e.text("via"));
      case "role" -> new Action.AssignRole(e.text("role"), new UserId(e.text("person")));
      case "severity" -> new Action.SetSeverity(Severity.valueOf(e.text("to")), e.text("why"));
      case "note" -> new Action.Note(e.text("text"), e.tree().path("pinned").asBoolean(false));
      case "pull_in" -> new Action.PullIn(new PolicyId(e.text("policy")), e.text("text"));
      case "status_update" -> new Action.UpdateStatus(e.text("text"));
      case "mitigated" -> new Action.Mitigate(e.text("text"));
      case "resolved" -> new Action.Resolve(e.text("text"));
      default ->
          throw new BadScenarioException(
              e
                  + " (expected kind: change, ack, role, severity, note, pull_in, status_update,"
                  + " mitigated or resolved)");
    };
  }

  private Change change(ScenarioEvent e) {
    return new Change(
        new ChangeId(e.text("id")),
        pace.at(e.second()),
        e.has("ends_t") ? Optional.of(pace.at(e.tree().path("ends_t").asLong())) : Optional.empty(),
        ChangeKind.valueOf(e.text("change").toUpperCase(Locale.ROOT)),
        new ServiceId(e.text("service")),
        e.text("summary"),
        person(e.text("by"), e),
        present(e, "from_version"),
        present(e, "to_version"),
        present(e, "reverts").map(ChangeId::new),
        List.of());
  }

  private static Optional<String> present(ScenarioEvent e, String field) {
    return Optional.of(e.text(field)).filter(t -> !t.isEmpty());
  }
}

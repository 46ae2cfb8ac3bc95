package tocsin.response.desk;

import java.util.ArrayList;
import java.util.List;
import tocsin.ground.json.BadFieldsException;
import tocsin.ground.json.Fault;
import tocsin.ground.json.Json;
import tocsin.metrics.dashboard.Dashboard;
import tocsin.response.document.Kind;
import tocsin.response.downtime.Downtime;
import tocsin.response.foreign.Foreign;
import tocsin.response.heartbeat.Heartbeat;
import tocsin.response.message.Template;
import tocsin.response.monitor.Monitor;
import tocsin.response.oncall.Schedule;
import tocsin.response.orchestration.Orchestration;
import tocsin.response.paging.EscalationPolicy;
import tocsin.response.people.SavedViews;
import tocsin.response.people.Team;
import tocsin.response.people.User;
import tocsin.response.service.Service;

/// What a document of each kind says. A body is checked by the room that owns its kind and stored
/// in that room's own form, so that later, stricter checks never make an old fact unreadable.
final class Documentation {
  private static final int LONGEST = 500_000;

  private Documentation() {}

  /// The stored form of what somebody sent.
  ///
  /// @throws BadFieldsException with every fault
  static String canonical(Kind kind, String body) {
    if (body.length() > LONGEST) {
      throw new IllegalArgumentException(
          body.length() + " characters (expected: at most " + LONGEST + ")");
    }
    return Json.write(
        switch (kind) {
          case USER -> User.parse(body);
          case TEAM -> Team.parse(body);
          case SERVICE -> Service.parse(body);
          case SCHEDULE -> Schedule.parse(body);
          case POLICY -> EscalationPolicy.parse(body);
          case MONITOR -> worded(Monitor.parse(body));
          case DASHBOARD -> Dashboard.parse(body);
          case ORCHESTRATION -> Orchestration.parse(body);
          case HEARTBEAT -> Heartbeat.parse(body);
          case DOWNTIME -> Downtime.parse(body);
          case VIEWS -> SavedViews.parse(body);
          case FOREIGN -> Foreign.parse(body);
        });
  }

  /// A message that is no template, though it looks like one, is refused when it is saved, with the
  /// place. A title is then taken as it stands: people call things by all kinds of names.
  private static Monitor worded(Monitor m) {
    List<Fault> faults = new ArrayList<>();
    m.message().filter(Wording::isTemplate).ifPresent(text -> faults.addAll(faults(m, text)));
    if (!faults.isEmpty()) {
      throw new BadFieldsException(Kind.MONITOR.word(), faults);
    }
    return m;
  }

  private static List<Fault> faults(Monitor m, String message) {
    return Template.read("", message, Wording.vocabulary(m)).problems().stream()
        .map(p -> new Fault("message", p.toString()))
        .toList();
  }

  /// The id in the body is the id in the address.
  static void checkId(Kind kind, String id, String canonical) {
    String inside = Json.tree(canonical).path("id").asString("");
    if (!inside.equals(id)) {
      throw new BadFieldsException(
          kind.word(), List.of(new Fault("id", "'" + inside + "' (expected: '" + id + "')")));
    }
  }
}

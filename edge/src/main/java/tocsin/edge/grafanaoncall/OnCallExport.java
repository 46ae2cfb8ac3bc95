package tocsin.edge.grafanaoncall;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tocsin.response.moving.Arrivals;
import tocsin.response.moving.Export;
import tocsin.response.moving.Move;
import tocsin.response.moving.Newcomer;
import tocsin.response.moving.Packing;
import tocsin.response.people.User;

/// Reads an export of Grafana OnCall: answers of its public API, each list in a file of its name.
/// Pure.
public final class OnCallExport {
  /// The names of the lists.
  public static final Map<String, String> WORDS =
      Stream.of(
              "users",
              "teams",
              "schedules",
              "on_call_shifts",
              "final_shifts",
              "escalation_chains",
              "escalation_policies",
              "integrations",
              "routes",
              "personal_notification_rules",
              "webhooks")
          .collect(Collectors.toMap(w -> w, w -> w));

  private OnCallExport() {}

  /// What becomes of it here.
  public static Move read(Export export, Newcomer house) {
    Packing packing = new Packing();
    Arrivals people = new Arrivals(packing, house, User::parse);
    new OnCallPeople(packing, people, export).read();
    new OnCallTeams(packing, people).read(export);
    OnCallSchedules schedules = new OnCallSchedules(packing, people, house.now());
    schedules.read(export);
    new OnCallChains(packing, people, schedules).read(export);
    new OnCallServices(packing).read(export);
    export
        .each("webhooks")
        .forEach(w ->
            packing.left(
                w, w.text("name"), "outgoing webhooks are not carried over", "make them here"));
    return packing.move("Grafana OnCall");
  }
}

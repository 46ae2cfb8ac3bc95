package tocsin.edge.opsgenie.export;

import java.util.List;
import java.util.Map;
import tocsin.response.moving.Arrivals;
import tocsin.response.moving.Export;
import tocsin.response.moving.Move;
import tocsin.response.moving.Newcomer;
import tocsin.response.moving.Packing;
import tocsin.response.moving.Part;
import tocsin.response.people.User;

/// Reads an export of Opsgenie: the folders of its configuration backup, or answers of its REST API
/// under the same names. Pure.
public final class OpsgenieExport {
  /// The names of folders and files, and the list each belongs to.
  public static final Map<String, String> WORDS =
      Map.of(
          "users", "users",
          "teams", "teams",
          "schedules", "schedules",
          "escalations", "escalations",
          "services", "services",
          "integrations", "integrations",
          "policies", "policies",
          "policiesV2", "policies",
          "maintenance", "maintenance",
          "forwardings", "forwardings");

  private OpsgenieExport() {}

  /// What becomes of it here.
  public static Move read(Export export, Newcomer house) {
    Packing packing = new Packing();
    Arrivals people = new Arrivals(packing, house, User::parse);
    new GeniePeople(packing, people).read(wrapped(export, "users", "user"));
    GenieTeams teams = new GenieTeams(packing, people);
    teams.read(wrapped(export, "teams", "team"));
    GenieSchedules schedules = new GenieSchedules(packing, people, house.now());
    schedules.read(wrapped(export, "schedules", "schedule"));
    GeniePolicies policies = new GeniePolicies(packing, teams, schedules);
    policies.read(export.each("escalations"));
    new GenieServices(packing, teams, policies).read(export.each("services"));
    leftBehind(export, packing);
    return packing.move("Opsgenie");
  }

  private static List<Wrapped> wrapped(Export export, String list, String name) {
    return export.each(list).stream()
        .map(p -> new Wrapped(p.has(name) ? p.in(name) : p, p))
        .toList();
  }

  private static void leftBehind(Export export, Packing packing) {
    Map<String, String> remedies =
        Map.of(
            "integrations", "make a key for the service and give it to the sender",
            "policies", "say it in the service (grouping, urgency, hours) or in the sender",
            "maintenance", "set the windows that are still to come on the services",
            "forwardings", "make overrides in the schedules",
            "withheld", "use a key that may read it, if the account has it");
    remedies.forEach((list, remedy) -> {
      for (Part part : export.each(list)) {
        String name = part.text("name").isEmpty() ? part.text("id") : part.text("name");
        packing.left(part, name, list + " are not carried over", remedy);
      }
    });
  }
}

package tocsin.edge.pagerduty.export;

import java.util.Map;
import tocsin.response.moving.Arrivals;
import tocsin.response.moving.Export;
import tocsin.response.moving.Move;
import tocsin.response.moving.Newcomer;
import tocsin.response.moving.Packing;
import tocsin.response.people.User;

/// Reads an export of PagerDuty: the answers of its REST API version 2. Pure.
public final class PagerDutyExport {
  /// The names under which the API wraps its answers, and the list each belongs to.
  public static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("users", "users"),
          Map.entry("user", "users"),
          Map.entry("teams", "teams"),
          Map.entry("team", "teams"),
          Map.entry("schedules", "schedules"),
          Map.entry("schedule", "schedules"),
          Map.entry("escalation_policies", "policies"),
          Map.entry("escalation_policy", "policies"),
          Map.entry("services", "services"),
          Map.entry("service", "services"),
          Map.entry("maintenance_windows", "maintenance"),
          Map.entry("overrides", "overrides"),
          Map.entry("relationships", "relationships"),
          Map.entry("business_services", "business"),
          Map.entry("rulesets", "rulesets"),
          Map.entry("orchestrations", "rulesets"));

  private PagerDutyExport() {}

  /// What becomes of it here.
  public static Move read(Export export, Newcomer house) {
    Packing packing = new Packing();
    Arrivals people = new Arrivals(packing, house, User::parse);
    new PagerPeople(packing, people).read(export.each("users"));
    PagerTeams teams = new PagerTeams(packing, people);
    teams.read(export.each("teams"), export.each("users"));
    new PagerSchedules(packing, people, house.now()).read(export);
    new PagerPolicies(packing, people).read(export.each("policies"));
    new PagerServices(packing, teams, export).read(house.now());
    leftBehind(export, packing);
    return packing.move("PagerDuty");
  }

  private static void leftBehind(Export export, Packing packing) {
    export
        .of("withheld")
        .forEach(w ->
            packing.left(
                w,
                w.text("name"),
                "could not be read: " + w.text("why"),
                "use a token that may read it, if the account has it"));
    export
        .each("business")
        .forEach(b ->
            packing.left(
                b,
                b.text("name"),
                "business services are not carried over",
                "name what the technical services depend on under Services"));
    export
        .each("rulesets")
        .forEach(r ->
            packing.left(
                r,
                r.text("name"),
                "rules that route, change or drop events are not carried over",
                "send each kind of event with the key of the service it belongs to"));
  }
}

package tocsin.edge.opsgenie.export;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.response.document.Kind;
import tocsin.response.moving.Forms;
import tocsin.response.moving.HereIds;
import tocsin.response.moving.Packing;
import tocsin.response.moving.Part;
import tocsin.response.people.Team;
import tocsin.response.service.Service;

/// Services. Alerts go to teams there, so a team without a service gets one of its own name; the
/// team's default routing rule says which policy it has.
final class GenieServices {
  private static final String NOBODYS = "imported-opsgenie";

  private final Packing packing;
  private final GenieTeams teams;
  private final GeniePolicies policies;

  GenieServices(Packing packing, GenieTeams teams, GeniePolicies policies) {
    this.packing = packing;
    this.teams = teams;
    this.policies = policies;
  }

  void read(List<Part> services) {
    Set<String> served = new HashSet<>();
    for (Part service : services) {
      served.add(service.text("teamId"));
      service(service, service.text("teamId"));
    }
    teams
        .all()
        .forEach((id, team) -> {
          if (!served.contains(id)) {
            service(team.thing(), id);
            packing.attention(
                team.thing(),
                team.name(),
                "has no service there; here it has one of its own name",
                "make a key on the service's page and give it to the team's senders");
          }
        });
  }

  private void service(Part service, String team) {
    Map<String, Object> body = Forms.named(HereIds.of(service.text("id")), service.text("name"));
    body.put("team", team(service, team));
    body.put("grouping", "key");
    Optional<Wrapped> wrapped = Optional.ofNullable(teams.all().get(team));
    Optional<String> policy = wrapped.flatMap(w -> policy(service, w));
    policy.ifPresent(p -> body.put("policy", p));
    if (policy.isEmpty()) {
      packing.attention(
          service,
          service.text("name"),
          "has no policy: no routing rule that came over names one",
          "give it a policy, or nobody is paged");
    }
    packing.add(service, Kind.SERVICE, body, Service::parse);
  }

  private String team(Part service, String team) {
    if (packing.has(Kind.TEAM, HereIds.of(team))) {
      return HereIds.of(team);
    }
    if (!packing.has(Kind.TEAM, NOBODYS)) {
      packing.add(service, Kind.TEAM, Forms.named(NOBODYS, "Imported from Opsgenie"), Team::parse);
    }
    packing.attention(
        service,
        service.text("name"),
        "belongs to no team that came over; here it belongs to " + NOBODYS,
        "give it the team that answers for it");
    return NOBODYS;
  }

  /// The policy of the default rule; other rules are named.
  private Optional<String> policy(Part service, Wrapped team) {
    Optional<String> found = Optional.empty();
    for (Part rule : team.around().list("teamRoutingRules")) {
      Part notify = rule.in("notify");
      if (!rule.flag("isDefault")) {
        packing.left(
            rule,
            service.text("name"),
            "routing rule '" + rule.text("name") + "' of team " + team.name(),
            "make a service with the policy it names");
      } else if (notify.text("type").equals("escalation")) {
        found = Optional.of(HereIds.of(notify.text("id"))).filter(p -> packing.has(Kind.POLICY, p));
      } else if (notify.text("type").equals("schedule")) {
        found = policies.forSchedule(rule, notify.text("id"), notify.text("name"));
      }
    }
    return found;
  }
}

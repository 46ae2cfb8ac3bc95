package tocsin.edge.pagerduty.export;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.response.document.Kind;
import tocsin.response.moving.Arrivals;
import tocsin.response.moving.Forms;
import tocsin.response.moving.HereIds;
import tocsin.response.moving.Packing;
import tocsin.response.moving.Part;
import tocsin.response.people.Team;
import tocsin.response.words.UserId;

/// Teams. Members stand in the team, or in each user the teams.
final class PagerTeams {
  private static final String NOBODYS = "imported-pagerduty";

  private final Packing packing;
  private final Arrivals people;

  PagerTeams(Packing packing, Arrivals people) {
    this.packing = packing;
    this.people = people;
  }

  void read(List<Part> teams, List<Part> users) {
    Map<String, Set<UserId>> members = new LinkedHashMap<>();
    for (Part user : users) {
      for (Part team : user.list("teams")) {
        members
            .computeIfAbsent(team.text("id"), t -> new LinkedHashSet<>())
            .add(people.of(user, user.text("id"), user.text("name")));
      }
    }
    teams.forEach(t -> team(t, members.getOrDefault(t.text("id"), new LinkedHashSet<>())));
  }

  private void team(Part team, Set<UserId> members) {
    Map<String, Object> body = Forms.named(HereIds.of(team.text("id")), team.text("name"));
    Optional<UserId> lead = Optional.empty();
    for (Part member : team.list("members")) {
      UserId user = user(member.in("user"));
      members.add(user);
      lead = member.text("role").equals("manager") ? lead.or(() -> Optional.of(user)) : lead;
    }
    body.put("members", members);
    lead.ifPresent(l -> body.put("lead", l));
    packing.add(team, Kind.TEAM, body, Team::parse);
  }

  private UserId user(Part reference) {
    return people.of(reference, reference.text("id"), reference.text("summary"));
  }

  /// The team of a service: the first that it or its policy belongs to, or one for all that have
  /// none.
  String of(Part service, Part policy) {
    for (Part holder : List.of(service, policy)) {
      for (Part team : holder.list("teams")) {
        String id = HereIds.of(team.text("id"));
        if (packing.has(Kind.TEAM, id)) {
          return id;
        }
      }
    }
    if (!packing.has(Kind.TEAM, NOBODYS)) {
      Map<String, Object> body = Forms.named(NOBODYS, "Imported from PagerDuty");
      packing.add(service, Kind.TEAM, body, Team::parse);
    }
    packing.attention(
        service,
        service.text("name"),
        "belongs to no team there; here it belongs to " + NOBODYS,
        "give it the team that answers for it");
    return NOBODYS;
  }
}

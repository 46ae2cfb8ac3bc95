package tocsin.edge.opsgenie.export;

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

/// Teams, with the routing rules that say who is told of their alerts.
final class GenieTeams {
  private final Packing packing;
  private final Arrivals people;
  private final Map<String, Wrapped> teams = new LinkedHashMap<>();
  private final Map<String, Set<UserId>> members = new LinkedHashMap<>();

  GenieTeams(Packing packing, Arrivals people) {
    this.packing = packing;
    this.people = people;
  }

  void read(List<Wrapped> all) {
    all.forEach(this::team);
  }

  private void team(Wrapped team) {
    Set<UserId> here = new LinkedHashSet<>();
    Optional<UserId> lead = Optional.empty();
    for (Part member : team.thing().list("members")) {
      UserId user = user(member.in("user"));
      here.add(user);
      lead = member.text("role").equals("admin") ? lead.or(() -> Optional.of(user)) : lead;
    }
    teams.put(team.id(), team);
    members.put(team.id(), here);
    Map<String, Object> body = Forms.named(HereIds.of(team.id()), team.name());
    body.put("members", here);
    lead.ifPresent(l -> body.put("lead", l));
    packing.add(team.thing(), Kind.TEAM, body, Team::parse);
  }

  UserId user(Part reference) {
    return people.of(reference, reference.text("id"), reference.text("username"));
  }

  /// Who belongs to a team there; nobody when there is no such team.
  Set<UserId> members(String team) {
    return members.getOrDefault(team, Set.of());
  }

  Map<String, Wrapped> all() {
    return teams;
  }
}

package tocsin.edge.grafanaoncall;

import java.util.List;
import java.util.Map;
import tocsin.response.document.Kind;
import tocsin.response.moving.Arrivals;
import tocsin.response.moving.Export;
import tocsin.response.moving.Forms;
import tocsin.response.moving.HereIds;
import tocsin.response.moving.Packing;
import tocsin.response.moving.Part;
import tocsin.response.people.Team;
import tocsin.response.words.UserId;

/// Teams; who belongs to one stands with the users.
final class OnCallTeams {
  private final Packing packing;
  private final Arrivals people;

  OnCallTeams(Packing packing, Arrivals people) {
    this.packing = packing;
    this.people = people;
  }

  void read(Export export) {
    for (Part team : export.each("teams")) {
      List<UserId> members =
          export.each("users").stream()
              .filter(u -> u.texts("teams").contains(team.text("id")))
              .map(u -> people.of(u, u.text("id"), u.text("username")))
              .toList();
      Map<String, Object> body = Forms.named(HereIds.of(team.text("id")), team.text("name"));
      body.put("members", members);
      packing.add(team, Kind.TEAM, body, Team::parse);
    }
  }
}

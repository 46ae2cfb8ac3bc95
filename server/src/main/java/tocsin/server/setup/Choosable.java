package tocsin.server.setup;

import java.util.List;
import tocsin.response.document.Kind;
import tocsin.response.paging.EscalationPolicy;
import tocsin.response.people.Team;
import tocsin.server.page.Rows;

/// Something that can be chosen, by its name.
///
/// @param value its id
public record Choosable(String value, String words) {
  static List<Choosable> teams(Rows rows) {
    return rows.all(Kind.TEAM, Team.class).stream()
        .map(t -> new Choosable(t.id().value(), t.name()))
        .toList();
  }

  static List<Choosable> policies(Rows rows) {
    return rows.all(Kind.POLICY, EscalationPolicy.class).stream()
        .map(p -> new Choosable(p.id().value(), p.name()))
        .toList();
  }

  static List<Choosable> services(Rows rows) {
    return rows.services().stream().map(s -> new Choosable(s.id().value(), s.name())).toList();
  }

  static List<Choosable> people(Rows rows) {
    return rows.users().stream().map(u -> new Choosable(u.id().value(), u.name())).toList();
  }
}

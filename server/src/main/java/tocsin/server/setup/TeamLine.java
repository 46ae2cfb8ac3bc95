package tocsin.server.setup;

import java.util.List;
import tocsin.response.people.Team;

/// A team in a list.
///
/// @param health of the service that stands worst
/// @param onCall whom pages of its services reach now
public record TeamLine(
    Team team, String lead, Health health, List<ServiceLine> services, List<Choosable> onCall) {
  public TeamLine {
    services = List.copyOf(services);
    onCall = List.copyOf(onCall);
  }

  public String id() {
    return team.id().value();
  }

  /// `4 people, led by Ana Ruiz`.
  public String size() {
    int n = team.members().size();
    String people = n == 0 ? "Nobody" : n == 1 ? "1 person" : n + " people";
    return people + " in it" + (lead.isEmpty() ? "" : ", led by " + lead);
  }

  /// Services that nobody would be paged for.
  public boolean hasGap() {
    return services.stream().anyMatch(s -> s.answering().isGap());
  }
}

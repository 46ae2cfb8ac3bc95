package tocsin.server.oncall;

import java.util.List;
import tocsin.response.paging.EscalationPolicy;
import tocsin.response.words.UserId;
import tocsin.server.oncall.Overview.Gap;
import tocsin.server.oncall.Overview.Piece;

/// @param people ids of everybody in its layers
/// @param bar the next 14 days: who, in a line
/// @param gaps of these days
public record OverviewLine(
    String id,
    String name,
    Turn turn,
    People people,
    List<Piece> bar,
    List<Gap> gaps,
    List<EscalationPolicy> uses) {
  public String name(UserId user) {
    return people.name(user);
  }
}

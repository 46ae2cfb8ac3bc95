package tocsin.response.rehearsal;

import java.time.Instant;
import java.util.List;

/// A level that is entered in a preview.
///
/// @param round 0 for the first pass through the policy
/// @param after seconds since the incident opened
public record Level(
    int level, int round, Instant at, long after, String because, List<Told> people) {
  public Level {
    people = List.copyOf(people);
  }
}

package tocsin.response.paging;

import java.util.HashMap;
import java.util.Map;
import tocsin.response.words.PolicyId;

/// Where the ring of each step that takes turns stands, across incidents; folded from the facts.
/// Not thread-safe: the loop owns it.
public final class Rings {
  private record Place(PolicyId policy, int level) {}

  private final Map<Place, Integer> next = new HashMap<>();

  /// Place in the ring that is asked first when the step is entered; 0 for the first target.
  int next(PolicyId policy, int level) {
    return next.getOrDefault(new Place(policy, level), 0);
  }

  /// Folds a fact in.
  public void apply(PagingFact fact) {
    if (fact instanceof PagingFact.RingTurned t) {
      next.put(new Place(t.policy(), t.level()), t.next());
    }
  }
}

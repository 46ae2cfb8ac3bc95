package tocsin.response.change;

import java.util.List;

/// A change that may be the cause, with every reason that was weighed.
public record Suspect(Change change, int score, List<Reason> reasons) {
  public Suspect {
    reasons = List.copyOf(reasons);
  }

  public List<Reason> reasonsFor() {
    return reasons.stream().filter(Reason::supports).toList();
  }

  public List<Reason> reasonsAgainst() {
    return reasons.stream().filter(r -> !r.supports()).toList();
  }
}

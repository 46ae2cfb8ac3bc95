package tocsin.response.lint;

import java.util.List;
import java.util.Optional;
import tocsin.response.people.User;
import tocsin.response.words.Urgency;

/// People who are given incidents and never hear of them.
final class Unreachable implements Rule {
  @Override
  public List<Finding> look(Rota rota) {
    return Paged.first(rota).stream().flatMap(p -> of(p, rota).stream()).toList();
  }

  private static Optional<Finding> of(Paged p, Rota rota) {
    User u = p.who();
    boolean told = u.rules().stream().anyMatch(r -> r.urgency() == Urgency.HIGH);
    if (told && !u.contacts().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.at(
            Check.UNREACHABLE,
            Weight.PROBLEM,
            rota.person(u.id()),
            u.contacts().isEmpty()
                ? "has no contact method and would never hear of a page"
                : "has no rule for urgent pages and would never hear of one",
            List.of(p.trace(rota))));
  }
}

package tocsin.response.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.response.document.Kind;
import tocsin.response.paging.EscalationPolicy;
import tocsin.response.paging.EscalationPolicy.Target;
import tocsin.response.words.PolicyId;

/// Names of documents that are not there.
final class BrokenLinks implements Rule {
  @Override
  public List<Finding> look(Rota rota) {
    List<Finding> all = new ArrayList<>();
    for (EscalationPolicy p : rota.books().policies()) {
      for (int i = 0; i < p.steps().size(); i++) {
        String level = "level " + (i + 1) + " asks ";
        p.steps().get(i).targets().stream()
            .flatMap(t -> missing(t, rota).stream())
            .forEach(m -> all.add(broken(Rota.of(p), level + m)));
      }
    }
    Set<PolicyId> known =
        rota.books().policies().stream().map(EscalationPolicy::id).collect(Collectors.toSet());
    rota.books()
        .services()
        .forEach(s ->
            s.policy()
                .filter(p -> !known.contains(p))
                .map(p ->
                    broken(
                        new Subject(Kind.SERVICE, s.id().value(), s.name()),
                        "the policy " + p + " is not there, so that nobody is paged"))
                .ifPresent(all::add));
    return all;
  }

  private static Finding broken(Subject about, String says) {
    return Finding.always(Check.BROKEN_LINK, Weight.PROBLEM, about, says);
  }

  private static Optional<String> missing(Target target, Rota rota) {
    return switch (target) {
      case Target.ToUser u ->
          rota.user(u.user()).isPresent()
              ? Optional.empty()
              : Optional.of(u.user() + ", who is not on the books");
      case Target.ToSchedule s ->
          rota.plan(s.schedule()).isPresent()
              ? Optional.empty()
              : Optional.of("the schedule " + s.schedule() + ", which is not there");
    };
  }
}

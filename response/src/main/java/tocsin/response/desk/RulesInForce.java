package tocsin.response.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tocsin.response.paging.Roster.Rule;
import tocsin.response.people.ContactMethod;
import tocsin.response.people.User;
import tocsin.response.people.Vetting;
import tocsin.response.words.Urgency;

/// How a person is told, as things stand: a rule that names a contact method whose code was not
/// entered uses one that is verified, at the same time. Pure.
final class RulesInForce {
  private RulesInForce() {}

  /// Earliest first. What would tell a verified contact method a second time for want of another is
  /// left out.
  static List<Rule> of(User u, Urgency urgency) {
    List<User.NotificationRule> own =
        u.rules().stream()
            .filter(r -> r.urgency() == urgency)
            .sorted(Comparator.comparing(User.NotificationRule::delay))
            .toList();
    List<Rule> all = new ArrayList<>();
    for (User.NotificationRule r : own) {
      Optional<ContactMethod> named = u.contact(r.contact());
      named
          .map(c -> new Rule(r.delay(), Vetting.used(u, c)))
          .filter(rule -> named.filter(rule.contact()::equals).isPresent() || isNew(rule, all))
          .ifPresent(all::add);
    }
    return List.copyOf(all);
  }

  private static boolean isNew(Rule rule, List<Rule> before) {
    return before.stream().noneMatch(b -> b.contact().equals(rule.contact()));
  }
}

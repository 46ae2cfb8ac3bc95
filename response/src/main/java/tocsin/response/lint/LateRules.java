package tocsin.response.lint;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.Spans;
import tocsin.response.people.User.NotificationRule;
import tocsin.response.words.Urgency;

/// Rules that are due when the next level has taken over: they never fire.
final class LateRules implements Rule {
  @Override
  public List<Finding> look(Rota rota) {
    List<Finding> all = new ArrayList<>();
    for (Ladder l : rota.ladders()) {
      Paged.of(l, rota).forEach(p -> of(p, rota).ifPresent(all::add));
    }
    return all;
  }

  private static Optional<Finding> of(Paged p, Rota rota) {
    Duration delay = p.ladder().policy().steps().get(p.level() - 1).delay();
    List<NotificationRule> urgent =
        p.who().rules().stream().filter(r -> r.urgency() == Urgency.HIGH).toList();
    List<NotificationRule> late =
        urgent.stream().filter(r -> r.delay().compareTo(delay) >= 0).toList();
    if (late.isEmpty()) {
      return Optional.empty();
    }
    boolean never = late.size() == urgent.size();
    NotificationRule first = late.getFirst();
    String rule = first.contact() + " after " + Spans.words(first.delay());
    String more = late.size() > 1 ? " and " + (late.size() - 1) + " more" : "";
    return Optional.of(
        Finding.at(
            Check.LATE_RULE,
            never ? Weight.PROBLEM : Weight.WARNING,
            rota.person(p.who().id()),
            (never ? "would never be told: " : "")
                + "the rule \""
                + rule
                + "\""
                + more
                + " never fires on level "
                + p.level()
                + " of "
                + p.ladder().policy().name()
                + ", which waits "
                + Spans.words(delay),
            List.of(p.trace(rota))));
  }
}

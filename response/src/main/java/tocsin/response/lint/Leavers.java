package tocsin.response.lint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tocsin.response.oncall.Schedule;
import tocsin.response.paging.EscalationPolicy.Target;
import tocsin.response.people.User;

/// Shifts and levels of people after their last day.
final class Leavers implements Rule {
  @Override
  public List<Finding> look(Rota rota) {
    List<Finding> all = new ArrayList<>();
    for (User u : rota.books().users()) {
      u.gone()
          .filter(g -> g.isBefore(rota.window().until()))
          .ifPresent(g -> {
            List<Trace> trace = Stream.concat(shifts(u, g, rota), levels(u, g, rota)).toList();
            if (!trace.isEmpty()) {
              all.add(
                  Finding.at(
                      Check.LEAVING,
                      Weight.WARNING,
                      rota.person(u.id()),
                      "leaves on " + u.leaves().orElseThrow() + " and is still asked after that",
                      trace));
            }
          });
    }
    return all;
  }

  private static Stream<Trace> shifts(User u, Instant gone, Rota rota) {
    return rota.books().schedules().stream().flatMap(s -> shifts(s, u, gone, rota));
  }

  private static Stream<Trace> shifts(Schedule s, User u, Instant gone, Rota rota) {
    return rota.shifts(s.id()).stream()
        .filter(x -> x.user().equals(u.id()) && x.during().until().isAfter(gone))
        .map(x -> {
          Instant from = x.during().from().isAfter(gone) ? x.during().from() : gone;
          return new Trace(from, u.name() + " is on call in " + s.name());
        });
  }

  private static Stream<Trace> levels(User u, Instant gone, Rota rota) {
    return rota.ladders().stream()
        .flatMap(l -> Paged.of(l, rota).stream())
        .filter(p -> p.who().equals(u) && isNamed(p))
        .map(p -> new Trace(gone, p.says(rota)));
  }

  private static boolean isNamed(Paged p) {
    return p.ladder()
        .policy()
        .steps()
        .get(p.level() - 1)
        .targets()
        .contains(new Target.ToUser(p.who().id()));
  }
}

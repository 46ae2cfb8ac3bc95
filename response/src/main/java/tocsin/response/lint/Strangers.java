package tocsin.response.lint;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tocsin.response.oncall.Schedule;
import tocsin.response.oncall.Shift;
import tocsin.response.words.UserId;

/// Shifts of somebody who is not on the books: a page then passes the schedule over.
final class Strangers implements Rule {
  @Override
  public List<Finding> look(Rota rota) {
    return rota.books().schedules().stream().flatMap(s -> of(s, rota).stream()).toList();
  }

  private static List<Finding> of(Schedule s, Rota rota) {
    Map<UserId, List<Shift>> theirs =
        rota.shifts(s.id()).stream()
            .filter(shift -> rota.user(shift.user()).isEmpty())
            .collect(Collectors.groupingBy(Shift::user, TreeMap::new, Collectors.toList()));
    return theirs.entrySet().stream()
        .map(e ->
            Finding.at(
                Check.STRANGER,
                Weight.PROBLEM,
                Rota.of(s),
                e.getKey() + " is on call and not on the books, so that a page passes them over",
                e.getValue().stream()
                    .map(x -> new Trace(x.during().from(), s.name() + " is " + x.user()))
                    .toList()))
        .toList();
  }
}

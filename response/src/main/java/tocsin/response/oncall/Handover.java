package tocsin.response.oncall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import tocsin.ground.time.TimeRange;
import tocsin.response.words.UserId;

/// A stretch with somebody else than before; empty stands for nobody.
public record Handover(TimeRange during, Optional<UserId> from, Optional<UserId> to) {

  /// All of them between two plans, in order.
  static List<Handover> between(List<Shift> old, List<Shift> next, TimeRange window) {
    TreeSet<Instant> cuts = new TreeSet<>(List.of(window.from(), window.until()));
    Stream.concat(old.stream(), next.stream())
        .map(Shift::during)
        .forEach(d -> {
          cuts.add(d.from());
          cuts.add(d.until());
        });
    List<Handover> all = new ArrayList<>();
    var was = new Course(old);
    var is = new Course(next);
    for (Instant from : cuts.headSet(window.until())) {
      Instant until = Optional.ofNullable(cuts.higher(from)).orElse(window.until());
      join(all, new Handover(new TimeRange(from, until), was.at(from), is.at(from)));
    }
    return all;
  }

  private static void join(List<Handover> all, Handover next) {
    if (next.from().equals(next.to())) {
      return;
    }
    if (!all.isEmpty() && all.getLast().goesOnIn(next)) {
      TimeRange both = new TimeRange(all.removeLast().during().from(), next.during().until());
      all.add(new Handover(both, next.from(), next.to()));
    } else {
      all.add(next);
    }
  }

  private boolean goesOnIn(Handover next) {
    return during.until().equals(next.during().from())
        && from.equals(next.from())
        && to.equals(next.to());
  }
}

package tocsin.response.oncall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tocsin.ground.time.TimeRange;
import tocsin.response.words.UserId;

/// Makes shifts of a calendar's events. Where two lie over each other, the one that began later
/// counts, and of two that began together the shorter one. Events that name nobody are left out, so
/// that the layers below show through. Pure.
///
/// @param shifts in order of time, none over another
/// @param strangers what events say that name nobody, the first few
public record Appointments(List<Shift> shifts, List<String> strangers) {
  private static final int SHOWN_STRANGERS = 10;
  private static final int SHOWN_CHARACTERS = 60;

  private static final Comparator<Shift> LATER_THEN_SHORTER =
      Comparator.comparing((Shift s) -> s.during().from())
          .thenComparing(s -> s.during().until(), Comparator.reverseOrder());

  /// Resolves names and overlaps.
  public static Appointments of(List<Appointment> events, NameBook names) {
    List<Shift> named = new ArrayList<>();
    Set<String> strangers = new LinkedHashSet<>();
    for (Appointment a : events) {
      Optional<UserId> who = names.find(a.names());
      who.ifPresent(u -> named.add(new Shift(a.during(), u)));
      if (who.isEmpty() && strangers.size() < SHOWN_STRANGERS) {
        strangers.add(shown(a));
      }
    }
    return new Appointments(apart(named), List.copyOf(strangers));
  }

  private static String shown(Appointment a) {
    String says = a.names().isEmpty() ? "an event without a name" : a.names().getFirst().strip();
    return says.length() <= SHOWN_CHARACTERS ? says : says.substring(0, SHOWN_CHARACTERS) + "...";
  }

  private static List<Shift> apart(List<Shift> named) {
    List<Shift> sorted = named.stream().sorted(LATER_THEN_SHORTER).toList();
    TreeSet<Instant> cuts = new TreeSet<>();
    sorted.forEach(s -> cuts.addAll(List.of(s.during().from(), s.during().until())));
    List<Shift> all = new ArrayList<>();
    List<Shift> running = new ArrayList<>();
    int next = 0;
    for (Instant from : cuts) {
      running.removeIf(s -> !s.during().until().isAfter(from));
      while (next < sorted.size() && !sorted.get(next).during().from().isAfter(from)) {
        running.add(sorted.get(next++));
      }
      Instant until = Optional.ofNullable(cuts.higher(from)).orElse(from);
      if (!running.isEmpty()) {
        Shift.join(all, new Shift(new TimeRange(from, until), running.getLast().user()));
      }
    }
    return all;
  }
}

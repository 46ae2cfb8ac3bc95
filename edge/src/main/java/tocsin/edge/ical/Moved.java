package tocsin.edge.ical;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Occurrences that stand as events of their own (RECURRENCE-ID): the rule of the others does not
/// make them.
record Moved(Map<String, Set<Instant>> byUid) {
  static Moved of(ICalendar calendar) {
    Map<String, Set<Instant>> byUid = new HashMap<>();
    for (VEvent e : calendar.getEvents()) {
      if (e.getRecurrenceId() != null && e.getRecurrenceId().getValue() != null) {
        byUid
            .computeIfAbsent(uid(e), u -> new HashSet<>())
            .add(e.getRecurrenceId().getValue().toInstant());
      }
    }
    return new Moved(byUid);
  }

  boolean has(VEvent event, Instant begin) {
    return event.getRecurrenceId() == null
        && byUid.getOrDefault(uid(event), Set.of()).contains(begin);
  }

  private static String uid(VEvent e) {
    return Optional.ofNullable(e.getUid()).map(u -> String.valueOf(u.getValue())).orElse("");
  }
}

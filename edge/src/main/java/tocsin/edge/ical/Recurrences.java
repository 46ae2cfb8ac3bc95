package tocsin.edge.ical;

import biweekly.component.VEvent;
import biweekly.property.ExceptionRule;
import biweekly.property.RecurrenceProperty;
import biweekly.property.RecurrenceRule;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Rules that would take long to compute and that no plan of who is on call has.
final class Recurrences {
  private static final Set<Frequency> TOO_OFTEN = Set.of(Frequency.SECONDLY, Frequency.MINUTELY);

  /// Every occurrence since then is passed on the way to the window.
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

  private Recurrences() {}

  static void check(VEvent event) throws UnreadableCalendarException {
    List<? extends RecurrenceProperty> rules =
        Stream.concat(
                event.getProperties(RecurrenceRule.class).stream(),
                event.getProperties(ExceptionRule.class).stream())
            .toList();
    for (RecurrenceProperty rule : rules) {
      if (rule.getValue() != null) {
        check(rule.getValue(), event.getDateStart().getValue().toInstant());
      }
    }
  }

  private static void check(Recurrence r, Instant first) throws UnreadableCalendarException {
    boolean often =
        TOO_OFTEN.contains(r.getFrequency())
            || r.getBySecond().size() > 1
            || r.getByMinute().size() > 4
            || r.getByHour().size() > 24;
    if (often) {
      throw new UnreadableCalendarException(
          "an event recurs every minute or more often (expected: shifts)");
    }
    if (first.isBefore(EARLIEST)) {
      throw new UnreadableCalendarException(
          "an event recurs since " + first + " (expected: since 1990 or later)");
    }
  }
}

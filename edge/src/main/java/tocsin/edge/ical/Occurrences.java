package tocsin.edge.ical;

import biweekly.component.VEvent;
import biweekly.property.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import tocsin.ground.time.TimeRange;

/// When an event happens, as far as that overlaps a window.
final class Occurrences {
  private static final int MOST_STEPS = 20_000;
  private static final long DAY_MILLIS = 86_400_000;

  private final VEvent event;
  private final Lasting lasting;
  private final TimeRange window;

  Occurrences(VEvent event, Lasting lasting, TimeRange window) {
    this.event = event;
    this.lasting = lasting;
    this.window = window;
  }

  List<TimeRange> all(Moved moved) throws UnreadableCalendarException {
    List<TimeRange> all = new ArrayList<>();
    if (Status.cancelled().equals(event.getStatus())) {
      return all;
    }
    Recurrences.check(event);
    var dates = event.getDateIterator(lasting.counted());
    // What begins earlier and reaches into the window is about as long as the first.
    TimeRange first = lasting.from(event.getDateStart().getValue().toInstant());
    long before = first.length().toMillis() + 2 * DAY_MILLIS;
    dates.advanceTo(Date.from(window.from().minusMillis(before)));
    for (int step = 0; dates.hasNext(); step++) {
      Instant begin = dates.next().toInstant();
      TimeRange during = lasting.from(begin);
      if (!during.from().isBefore(window.until())) {
        break;
      }
      if (step > MOST_STEPS) {
        throw new UnreadableCalendarException(
            "an event happens more than " + MOST_STEPS + " times (expected: fewer)");
      }
      if (during.overlaps(window) && !moved.has(event, begin)) {
        all.add(during);
      }
    }
    return all;
  }
}

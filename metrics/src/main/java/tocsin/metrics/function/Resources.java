package tocsin.metrics.function;

import java.util.List;
import tocsin.metrics.event.Event;
import tocsin.metrics.event.EventSource;
import tocsin.metrics.query.Fetch;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.query.Room;
import tocsin.metrics.query.Workers;
import tocsin.metrics.store.NotAtHandException;
import tocsin.metrics.store.SampleSource;

/// What all questions share.
///
/// @param isAtOnce whether they are answered at once or not at all
record Resources(
    SampleSource source,
    Fetch fetch,
    QueryLimits limits,
    Workers workers,
    ColumnPool columns,
    SpareValues spare,
    Recall recall,
    EventSource events,
    Room room,
    boolean isAtOnce) {
  /// The same for what is answered at once or not at all.
  Resources atOnce() {
    SampleSource atHand = source.atHand();
    QueryLimits few = limits.atOnce();
    return new Resources(
        atHand,
        fetch.from(atHand, few),
        few,
        new Workers(0),
        columns,
        spare,
        recall,
        Resources::notAtHand,
        room,
        true);
  }

  // Whoever writes an event down waits for the disk, and those who read for them.
  private static List<Event> notAtHand(long fromSeconds, long untilSeconds) {
    throw new NotAtHandException();
  }
}

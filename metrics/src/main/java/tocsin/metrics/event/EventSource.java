package tocsin.metrics.event;

import java.util.List;

/// Answers which events there were. Thread-safe.
@FunctionalInterface
public interface EventSource {
  /// There are none.
  EventSource NONE = (from, until) -> List.of();

  /// Events of a stretch of time, both ends included, oldest first; those of one second in the
  /// order in which they came. Empty when the ends stand in the wrong order.
  List<Event> between(long fromSeconds, long untilSeconds);
}

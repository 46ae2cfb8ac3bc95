package tocsin.metrics.event;

import java.io.IOException;
import java.util.Optional;

/// Keeps events. Thread-safe.
public interface EventBook extends EventSource {
  /// More than this are not kept; the oldest go first.
  int MOST = 100_000;

  /// Writes one down. Returns once it is kept.
  ///
  /// @param event its number does not count, it gets one
  /// @return the event with its number
  /// @throws IOException if it could not be kept
  Event add(Event event) throws IOException;

  Optional<Event> find(long id);
}

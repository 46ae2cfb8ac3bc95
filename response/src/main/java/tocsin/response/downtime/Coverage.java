package tocsin.response.downtime;

import java.time.Instant;
import java.util.Optional;
import tocsin.response.words.DowntimeId;

/// What one downtime means for one group of a monitor at an instant.
public sealed interface Coverage {
  String because();

  /// @param until empty when only a person ends it
  record Yes(DowntimeId downtime, Instant from, Optional<Instant> until, String because)
      implements Coverage {}

  record No(String because) implements Coverage {}
}

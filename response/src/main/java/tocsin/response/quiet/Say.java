package tocsin.response.quiet;

import java.time.Instant;
import java.util.Optional;

/// Whether something is said, and why.
public sealed interface Say {
  String because();

  record Now(String because) implements Say {}

  /// @param until when it is to be looked at again; empty when something else must happen first
  record Held(String because, Optional<Instant> until) implements Say {}
}

package tocsin.response.oncall;

import java.time.Instant;
import java.util.Optional;

/// A schedule as it counted from a moment on, until the next edition.
///
/// @param schedule empty when it was removed
public record Edition(Instant from, Optional<Schedule> schedule) {}

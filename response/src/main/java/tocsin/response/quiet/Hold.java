package tocsin.response.quiet;

import java.time.Instant;
import java.util.Optional;
import tocsin.response.words.MonitorId;

/// Why something is not said now.
///
/// @param cause the monitor because of which, if it is one
/// @param until when it is looked at again; empty when something else must happen first
public record Hold(HeldBy by, String because, Optional<MonitorId> cause, Optional<Instant> until) {}

package tocsin.response.lint;

import java.time.Instant;

/// What shows that a finding is true.
///
/// @param says such as `level 2 of Payments is Ana, who is level 1 as well`
public record Trace(Instant at, String says) {}

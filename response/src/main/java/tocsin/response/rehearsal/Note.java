package tocsin.response.rehearsal;

import java.time.Instant;

/// Something that is said aloud.
///
/// @param after seconds since the incident opened
public record Note(Instant at, long after, String says) {}

package tocsin.response.rehearsal;

import java.time.Instant;

/// A page on one channel.
///
/// @param after seconds since the incident opened
public record Message(String contact, String channel, Instant at, long after) {}

package tocsin.ground.journal;

import java.time.Instant;

/// A fact before it has a position.
///
/// @param at when it was decided
/// @param type stable name of the kind of fact, such as `incident.opened`
/// @param version version of the body's shape, from 1
/// @param body JSON text
public record Draft(Instant at, String type, int version, String body) {}

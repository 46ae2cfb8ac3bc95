package tocsin.ground.journal;

import java.time.Instant;

/// A fact that was committed. Positions start at 1 and have no holes.
public record Entry(long position, Instant at, String type, int version, String body) {}

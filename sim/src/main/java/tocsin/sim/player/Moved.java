package tocsin.sim.player;

import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands still until it is moved.
final class Moved implements InstantSource {
  Instant now = Instant.parse("2026-06-01T20:00:00Z");

  @Override
  public Instant instant() {
    return now;
  }
}

package tocsin.sim.world;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.random.RandomGenerator;

/// When and where a world plays: most begin a few hours before the clocks of their zone change,
/// some in an ordinary week.
///
/// @param start of the world
/// @param zone of its schedules
record Season(Instant start, ZoneId zone) {
  /// A change of the clocks.
  private record Change(String zone, Instant at) {}

  private static final List<Change> CHANGES =
      List.of(
          new Change("Europe/Madrid", Instant.parse("2026-03-29T01:00:00Z")),
          new Change("Europe/Madrid", Instant.parse("2026-10-25T01:00:00Z")),
          new Change("America/New_York", Instant.parse("2026-03-08T07:00:00Z")),
          new Change("America/New_York", Instant.parse("2026-11-01T06:00:00Z")),
          // Half an hour, and midnight itself.
          new Change("Australia/Lord_Howe", Instant.parse("2026-04-04T15:00:00Z")),
          new Change("America/Santiago", Instant.parse("2026-09-06T04:00:00Z")),
          new Change("America/Santiago", Instant.parse("2026-04-05T03:00:00Z")));

  private static final Season ORDINARY =
      new Season(Instant.parse("2026-01-05T00:00:00Z"), ZoneId.of("Europe/Madrid"));

  static Season of(RandomGenerator random) {
    if (random.nextInt(3) == 0) {
      return ORDINARY;
    }
    Change change = CHANGES.get(random.nextInt(CHANGES.size()));
    Duration before = Duration.ofSeconds(random.nextLong(1_800, 18_000));
    return new Season(change.at().minus(before), ZoneId.of(change.zone()));
  }
}

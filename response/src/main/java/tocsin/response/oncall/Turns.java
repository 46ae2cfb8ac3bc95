package tocsin.response.oncall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import tocsin.response.words.UserId;

/// The turns of one layer. Turn k covers the wall-clock stretch from start + k * length to the next
/// one and belongs to person k modulo their number, for negative k too. A turn whose stretch falls
/// into a gap has no length: it is lost, and the order does not shift.
final class Turns {
  private final Schedule.Layer layer;
  private final ZoneId zone;
  private final LocalDateTime origin;

  Turns(Schedule.Layer layer, ZoneId zone) {
    this.layer = layer;
    this.zone = zone;
    this.origin = WallClock.wall(layer.rotationStart(), zone);
  }

  /// Where turn k begins.
  Instant start(long k) {
    return WallClock.instant(origin.plus(layer.turn().multipliedBy(k)), zone);
  }

  /// The turn that covers this instant. The estimate on the wall clock is off by at most the jumps
  /// of the clock, so a few steps mend it.
  long at(Instant instant) {
    Duration since = Duration.between(origin, WallClock.wall(instant, zone));
    long k = Math.floorDiv(since.toSeconds(), layer.turn().toSeconds());
    while (start(k).isAfter(instant)) {
      k--;
    }
    while (!start(k + 1).isAfter(instant)) {
      k++;
    }
    return k;
  }

  UserId owner(long k) {
    return layer.people().get((int) Math.floorMod(k, (long) layer.people().size()));
  }
}

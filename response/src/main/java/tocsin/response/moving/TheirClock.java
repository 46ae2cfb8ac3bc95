package tocsin.response.moving;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/// Wall-clock time for whoever evaluates another system's rules: it never runs back. While an hour
/// is repeated, the clock stands just before the hour's end, since every handoff in it was made the
/// first time. What falls into a skipped hour is made when the clock has jumped.
public final class TheirClock {
  private TheirClock() {}

  /// The time on the wall.
  public static LocalDateTime at(Instant instant, ZoneId zone) {
    LocalDateTime wall = LocalDateTime.ofInstant(instant, zone);
    ZoneOffsetTransition turn = zone.getRules().getTransition(wall);
    boolean repeated = turn != null && turn.isOverlap() && !instant.isBefore(turn.getInstant());
    return repeated ? turn.getDateTimeBefore().minusNanos(1) : wall;
  }
}

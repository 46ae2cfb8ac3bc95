package tocsin.response.oncall;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/// Turns a wall-clock time into an instant so that times keep their order: one that exists twice is
/// the earlier one, one that does not exist is the end of the gap. (`ZonedDateTime.of` answers
/// 03:30 for 02:30 in a gap, which can put a later wall time before an earlier one.) This is the
/// one rule for times of schedules; whoever has a wall-clock time and needs an instant comes here.
public final class WallClock {
  private WallClock() {}

  /// The instant of a wall-clock time.
  public static Instant instant(LocalDateTime wall, ZoneId zone) {
    ZoneRules rules = zone.getRules();
    List<ZoneOffset> offsets = rules.getValidOffsets(wall);
    if (offsets.isEmpty()) {
      ZoneOffsetTransition gap = rules.getTransition(wall);
      return gap.getInstant();
    }
    // In an overlap the offset before the transition comes first and gives the earlier instant.
    return wall.toInstant(offsets.getFirst());
  }

  /// What the clock on the wall shows at an instant.
  public static LocalDateTime wall(Instant instant, ZoneId zone) {
    return LocalDateTime.ofInstant(instant, zone);
  }
}

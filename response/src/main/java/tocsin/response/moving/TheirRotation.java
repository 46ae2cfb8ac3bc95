package tocsin.response.moving;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import tocsin.ground.time.TimeRange;
import tocsin.response.words.UserId;

/// Turns of the same length on another system's wall clock, evaluated instant by instant and by
/// nothing that computes our schedules.
///
/// @param origin where the first turn begins
/// @param groups who is on call together, turn after turn
/// @param masks when it counts; none means always
public record TheirRotation(
    TimeRange active,
    LocalDateTime origin,
    long turnSeconds,
    List<Set<UserId>> groups,
    List<TheirMask> masks) {
  public TheirRotation {
    groups = List.copyOf(groups);
    masks = List.copyOf(masks);
  }

  /// Who is on call there, when the wall shows this time; empty when nobody is.
  public Set<UserId> at(Instant instant, LocalDateTime wall) {
    boolean counts = active.contains(instant) && !groups.isEmpty();
    if (!counts || !masks.isEmpty() && masks.stream().noneMatch(m -> m.covers(wall))) {
      return Set.of();
    }
    long turn = Math.floorDiv(Duration.between(origin, wall).toSeconds(), turnSeconds);
    return groups.get((int) Math.floorMod(turn, (long) groups.size()));
  }
}

package tocsin.response.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.Schedule;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.UserId;

/// What waits to be told to whom, and from when on, folded from the facts. Not thread-safe: the
/// loop owns it.
public final class Matters {
  /// Two messages to one person are so far apart; what comes meanwhile is in the second.
  public static final Duration APART = Duration.ofMinutes(5);

  /// What could not be told for so long is not told any more.
  public static final Duration KEPT = Duration.ofDays(2);

  private final Map<UserId, Map<String, Matter>> waiting = new HashMap<>();
  private final Map<UserId, Instant> notBefore = new HashMap<>();

  /// What waits for somebody, the oldest first.
  public List<Matter> of(UserId user) {
    return List.copyOf(waiting.getOrDefault(user, Map.of()).values());
  }

  /// When somebody is to be told; empty when nothing waits for them.
  public Optional<Instant> at(UserId user) {
    Instant least = notBefore.getOrDefault(user, Instant.MIN);
    return of(user).stream().findFirst().map(Matter::since).map(s -> s.isBefore(least) ? least : s);
  }

  /// What is known already stays as old as it is, so that it is compared with what they know.
  public void add(UserId user, Matter matter) {
    Map<String, Matter> own = waiting.computeIfAbsent(user, u -> new LinkedHashMap<>());
    own.values().removeIf(m -> isOld(m, matter.since()));
    own.putIfAbsent(matter.key(), matter);
  }

  /// A shift was taken, of which those whom it concerns know otherwise.
  public void taken(ScheduleId schedule, UnaryOperator<Schedule> with) {
    waiting
        .values()
        .forEach(own ->
            own.replaceAll((key, m) ->
                m instanceof Matter.Changed(ScheduleId id, FinalSchedule before, Instant since)
                        && id.equals(schedule)
                    ? new Matter.Changed(
                        id, new FinalSchedule(with.apply(before.schedule())), since)
                    : m));
  }

  /// Whether it waits for too long.
  public static boolean isOld(Matter matter, Instant now) {
    return matter.since().isBefore(now.minus(KEPT));
  }

  /// Folds that somebody was told all of it.
  public void told(UserId user, Instant at) {
    waiting.remove(user);
    notBefore.put(user, at.plus(APART));
  }

  /// Folds that nothing of it was left to tell.
  public void passed(UserId user) {
    waiting.remove(user);
  }

  /// Folds that it does not suit before an instant.
  public void waits(UserId user, Instant until) {
    notBefore.put(user, until);
  }
}

package tocsin.server.monitors;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tocsin.ground.journal.Views;
import tocsin.response.monitor.MonitorFact;

/// What became of each group of a monitor in the last 7 days, those first that changed last. Groups
/// that were well all the time have nothing to show.
///
/// @param more groups that are not shown
/// @param cut whether there was more to read than is read
public record GroupStrips(List<One> groups, int more, boolean cut) {
  private static final int SHOWN = 50;
  private static final int MOST = 2_000;
  private static final Duration WEEK = Duration.ofDays(7);

  /// One group.
  public record One(String name, Strip strip) {}

  /// @param since before then the monitor did not exist
  static GroupStrips of(Views views, String monitor, Instant since, Instant now) {
    return of(Happened.to(views, monitor, MOST), since, now);
  }

  /// @param history newest first
  static GroupStrips of(List<Happened> history, Instant since, Instant now) {
    Set<String> keys = new LinkedHashSet<>();
    history.stream()
        .filter(h -> !h.fact().key().isEmpty())
        .filter(h -> h.at().isAfter(now.minus(WEEK)) || !isOver(history, h.fact().key()))
        .forEach(h -> keys.add(h.fact().key()));
    return new GroupStrips(
        keys.stream()
            .limit(SHOWN)
            .map(k ->
                new One(
                    k,
                    Strip.ofWeek(
                        history.stream().filter(h -> isOf(h.fact(), k)).toList(), since, now)))
            .toList(),
        Math.max(0, keys.size() - SHOWN),
        history.size() >= MOST);
  }

  private static boolean isOver(List<Happened> history, String key) {
    return history.stream()
        .filter(h -> h.fact().key().equals(key))
        .findFirst()
        .filter(Happened::ends)
        .isPresent();
  }

  /// That it cannot be evaluated is so for every group.
  private static boolean isOf(MonitorFact fact, String key) {
    return fact.key().equals(key)
        || fact instanceof MonitorFact.EvaluationFailed
        || fact instanceof MonitorFact.EvaluationWorks;
  }
}

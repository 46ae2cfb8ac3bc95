package tocsin.response.downtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tocsin.response.words.DowntimeId;
import tocsin.response.words.MonitorId;

/// The simplest downtimes: one monitor, from now on.
public final class Mute {
  private Mute() {}

  /// Keeps a monitor quiet for so long.
  ///
  /// @param group tags of the one group that is meant; none for all of them
  public static Downtime lasting(
      DowntimeId id, MonitorId monitor, Map<String, String> group, Instant now, Duration time) {
    return of(id, monitor, group, new When.Once(now, now.plus(time)));
  }

  /// Keeps a monitor quiet until somebody says otherwise.
  public static Downtime untilISay(
      DowntimeId id, MonitorId monitor, Map<String, String> group, Instant now) {
    return of(id, monitor, group, new When.UntilISay(now));
  }

  /// The scope that means just this group: `env:prod AND host:"a b"`.
  public static String scope(Map<String, String> group) {
    return group.isEmpty()
        ? "*"
        : new TreeMap<>(group)
            .entrySet().stream()
                .map(e -> e.getKey() + ":\"" + e.getValue().replace("\"", "*") + "\"")
                .collect(Collectors.joining(" AND "));
  }

  private static Downtime of(
      DowntimeId id, MonitorId monitor, Map<String, String> group, When when) {
    return new Downtime(
        id, "", new Which.These(Set.of(monitor)), scope(group), when, false, AtTheEnd.USUAL);
  }
}

package tocsin.server.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Who is on call in each quarter of an hour, painted stretch by stretch. It knows neither our
/// schedules nor the importers.
final class Painter {
  private static final Duration QUARTER = Duration.ofMinutes(15);

  private final Instant from;
  private final List<TreeSet<String>> quarters = new ArrayList<>();

  Painter(Instant from, int days) {
    this.from = from;
    for (int i = 0; i < days * 96; i++) {
      quarters.add(new TreeSet<>());
    }
  }

  Instant from() {
    return from;
  }

  Instant until() {
    return from.plus(QUARTER.multipliedBy(quarters.size()));
  }

  /// The instant of a time on the wall: the first of two, and the end of a gap.
  static Instant instant(LocalDateTime wall, ZoneId zone) {
    ZoneOffsetTransition change = zone.getRules().getTransition(wall);
    if (change == null) {
      return wall.toInstant(zone.getRules().getOffset(wall));
    }
    return change.isGap() ? change.getInstant() : wall.toInstant(change.getOffsetBefore());
  }

  private boolean isIn(int quarter, Instant start, Instant end) {
    Instant at = from.plus(QUARTER.multipliedBy(quarter));
    return !at.isBefore(start) && at.isBefore(end);
  }

  /// Somebody in place of whoever was there.
  void put(Instant start, Instant end, String who) {
    for (int i = first(start); i < quarters.size() && isBefore(i, end); i++) {
      if (isIn(i, start, end)) {
        quarters.set(i, new TreeSet<>(List.of(who)));
      }
    }
  }

  /// Somebody beside whoever is there.
  void add(Instant start, Instant end, String who) {
    for (int i = first(start); i < quarters.size() && isBefore(i, end); i++) {
      if (isIn(i, start, end)) {
        quarters.get(i).add(who);
      }
    }
  }

  private int first(Instant start) {
    return (int) Math.max(0, Duration.between(from, start).dividedBy(QUARTER));
  }

  private boolean isBefore(int quarter, Instant end) {
    return from.plus(QUARTER.multipliedBy(quarter)).isBefore(end);
  }

  /// Everything that another painted, in place of what is here.
  void cover(Painter other) {
    for (int i = 0; i < quarters.size(); i++) {
      if (!other.quarters.get(i).isEmpty()) {
        quarters.set(i, new TreeSet<>(other.quarters.get(i)));
      }
    }
  }

  /// Everything that another painted, beside what is here.
  void join(Painter other) {
    for (int i = 0; i < quarters.size(); i++) {
      quarters.get(i).addAll(other.quarters.get(i));
    }
  }

  /// Only where another painted as well.
  void mask(Painter other) {
    for (int i = 0; i < quarters.size(); i++) {
      if (other.quarters.get(i).isEmpty()) {
        quarters.get(i).clear();
      }
    }
  }

  /// As stretches of one person each; two at once are two stretches.
  List<Map<String, String>> stretches() {
    List<Map<String, String>> stretches = new ArrayList<>();
    Map<String, Integer> since = new LinkedHashMap<>();
    for (int i = 0; i <= quarters.size(); i++) {
      int at = i;
      TreeSet<String> now = i < quarters.size() ? quarters.get(i) : new TreeSet<>();
      since
          .entrySet()
          .removeIf(s -> {
            boolean over = !now.contains(s.getKey());
            if (over) {
              stretches.add(
                  Map.of(
                      "who", s.getKey(),
                      "start", from.plus(QUARTER.multipliedBy(s.getValue())).toString(),
                      "end", from.plus(QUARTER.multipliedBy(at)).toString()));
            }
            return over;
          });
      now.forEach(who -> since.putIfAbsent(who, at));
    }
    return stretches;
  }
}

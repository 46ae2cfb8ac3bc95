package tocsin.server.respond;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tocsin.ground.time.TimeRange;

/// Six hours of one service as 45 bars of eight minutes, drawn as one SVG with a path for each
/// look. Pure.
///
/// @param fine bars without trouble
/// @param warned bars in which a monitor fired and no incident was open
/// @param troubled bars in which an incident was open and not yet mitigated
/// @param silent bars without data
/// @param said what the strip shows, for those who read rather than look
public record Strip(String fine, String warned, String troubled, String silent, String said) {
  static final Duration SPAN = Duration.ofHours(6);
  static final Duration BAR = Duration.ofMinutes(8);
  static final int BARS = (int) SPAN.dividedBy(BAR);
  private static final int WIDE = 4;
  private static final int HIGH = 18;
  private static final int LOW = 9;

  /// How bad a stretch of time was.
  public enum Look {
    FINE,
    SILENT,
    WARNED,
    TROUBLED
  }

  /// A stretch of time that was not fine.
  record Stretch(TimeRange during, Look look) {}

  static Strip of(List<Stretch> stretches, Instant now) {
    Instant start = now.minus(SPAN);
    Map<Look, StringBuilder> paths = new EnumMap<>(Look.class);
    for (int bar = 0; bar < BARS; bar++) {
      Instant from = start.plus(BAR.multipliedBy(bar));
      Look look = worst(stretches, new TimeRange(from, from.plus(BAR)));
      paths.computeIfAbsent(look, l -> new StringBuilder()).append(box(bar, look));
    }
    return new Strip(
        path(paths, Look.FINE),
        path(paths, Look.WARNED),
        path(paths, Look.TROUBLED),
        path(paths, Look.SILENT),
        said(stretches, new TimeRange(start, now)));
  }

  private static String path(Map<Look, StringBuilder> paths, Look look) {
    return paths.getOrDefault(look, new StringBuilder()).toString();
  }

  private static Look worst(List<Stretch> stretches, TimeRange bar) {
    return stretches.stream()
        .filter(s -> s.during().overlaps(bar))
        .map(Stretch::look)
        .max(Look::compareTo)
        .orElse(Look.FINE);
  }

  private static String box(int bar, Look look) {
    int high = look == Look.FINE || look == Look.SILENT ? LOW : HIGH;
    int x = bar * (WIDE + 1);
    // A hollow bar is drawn by its edge, which lies half outside.
    return look == Look.SILENT
        ? "M"
            + (x + 0.5)
            + " "
            + (HIGH - high + 0.5)
            + "h"
            + (WIDE - 1)
            + "v"
            + (high - 1)
            + "h-"
            + (WIDE - 1)
            + "z"
        : "M" + x + " " + (HIGH - high) + "h" + WIDE + "v" + high + "h-" + WIDE + "z";
  }

  private static String said(List<Stretch> stretches, TimeRange all) {
    long minutes = minutes(stretches, Look.TROUBLED, all);
    long warned = minutes(stretches, Look.WARNED, all);
    long silent = minutes(stretches, Look.SILENT, all);
    List<String> parts = new ArrayList<>();
    if (minutes > 0) {
      parts.add(minutes + " min in alert");
    }
    if (warned > 0) {
      parts.add(warned + " min of a monitor firing");
    }
    if (silent > 0) {
      parts.add(silent + " min without data");
    }
    return "Last 6 hours: " + (parts.isEmpty() ? "no trouble" : String.join(", ", parts));
  }

  /// Minutes in which at least one stretch of this look was on.
  static long minutes(List<Stretch> stretches, Look look, TimeRange all) {
    Instant counted = all.from();
    long seconds = 0;
    for (Stretch s :
        stretches.stream()
            .filter(s -> s.look() == look && s.during().overlaps(all))
            .sorted((a, b) -> a.during().from().compareTo(b.during().from()))
            .toList()) {
      Instant from = s.during().from().isAfter(counted) ? s.during().from() : counted;
      Instant until = s.during().until().isBefore(all.until()) ? s.during().until() : all.until();
      if (until.isAfter(from)) {
        seconds += Duration.between(from, until).toSeconds();
        counted = until;
      }
    }
    return (seconds + 59) / 60;
  }
}

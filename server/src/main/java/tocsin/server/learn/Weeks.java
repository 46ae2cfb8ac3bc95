package tocsin.server.learn;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tocsin.response.incident.Incident;
import tocsin.response.words.Severity;

/// Incidents per week by severity, as bars and as a table. Pure. The last week ends now; the first
/// may be shorter than seven days.
public record Weeks(List<Week> weeks, int most) {
  private static final int HIGH = 120;
  private static final int WIDE = 480;
  private static final Duration LONG = Duration.ofDays(7);

  /// A box of the picture.
  ///
  /// @param look class of its severity
  public record Box(int x, int y, int width, int height, String look) {}

  /// Severities that came, for the key.
  public List<Severity> severities() {
    return Arrays.stream(Severity.values())
        .filter(s -> weeks.stream().anyMatch(w -> w.of(s) > 0))
        .toList();
  }

  static Weeks of(Span span) {
    List<Week> weeks = new ArrayList<>();
    Instant until = span.during().until();
    while (until.isAfter(span.during().from())) {
      Instant from = until.minus(LONG);
      Instant begins = from.isBefore(span.during().from()) ? span.during().from() : from;
      weeks.addFirst(week(span, begins, until));
      until = from;
    }
    return new Weeks(weeks, weeks.stream().mapToInt(Week::all).max().orElse(0));
  }

  private static Week week(Span span, Instant from, Instant until) {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    for (Incident i : span.incidents()) {
      Instant at = i.milestones().opened();
      if (!at.isBefore(from) && at.isBefore(until)) {
        counts.merge(i.severity(), 1, Integer::sum);
      }
    }
    return new Week(from, counts);
  }

  /// Stacked bars, most severe below, in a picture of 480 by 120.
  public List<Box> boxes() {
    List<Box> boxes = new ArrayList<>();
    int slot = WIDE / Math.max(4, weeks.size());
    for (int w = 0; w < weeks.size(); w++) {
      int y = HIGH;
      for (Severity s : Severity.values()) {
        int height = most == 0 ? 0 : weeks.get(w).of(s) * (HIGH - 10) / most;
        if (height > 0) {
          y -= height;
          boxes.add(new Box(w * slot + 4, y, slot - 8, height, s.name()));
        }
      }
    }
    return boxes;
  }
}

package tocsin.server.learn;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tocsin.ground.time.TimeRange;
import tocsin.response.incident.Incident;
import tocsin.response.incident.Milestones;
import tocsin.response.paging.Page;

/// What happened in one stretch of time. Pure.
///
/// @param incidents that opened in it
/// @param pages that went out and were due in it
record Span(TimeRange during, List<Incident> incidents, List<Page> pages) {
  static Span of(Known known, Instant until, int days) {
    var during = new TimeRange(until.minus(Duration.ofDays(days)), until);
    return new Span(
        during,
        known.incidents().stream().filter(i -> during.contains(i.milestones().opened())).toList(),
        known.pages().stream()
            .filter(p -> p.attempts() > 0 && during.contains(p.dueAt()))
            .toList());
  }

  Median acknowledge() {
    return Median.of(milestones().stream().flatMap(m -> Usual.toAcknowledge(m).stream()).toList());
  }

  Median resolve() {
    return Median.of(milestones().stream().flatMap(m -> Usual.toResolve(m).stream()).toList());
  }

  private List<Milestones> milestones() {
    return incidents.stream().map(Incident::milestones).toList();
  }

  /// Incidents that are over and that nobody ever took.
  long unanswered() {
    return incidents.stream().filter(i -> !i.isOpen() && !i.wasAcknowledged()).count();
  }
}

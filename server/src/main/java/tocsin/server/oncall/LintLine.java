package tocsin.server.oncall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.response.document.Kind;
import tocsin.response.lint.Check;
import tocsin.response.lint.Finding;
import tocsin.response.lint.Subject;
import tocsin.response.lint.Trace;

/// One finding, with the way to where it is mended.
///
/// @param kind what the document is, such as `Schedule`
/// @param trace what proves it
public record LintLine(
    String kind,
    String name,
    String says,
    Optional<Instant> at,
    List<Trace> trace,
    String href,
    String remedy) {
  static LintLine of(Finding f) {
    return new LintLine(
        kind(f.about().kind()),
        People.shown(f.about().name()),
        f.says(),
        f.at(),
        f.trace(),
        href(f),
        LintWords.remedy(f.check()));
  }

  private static String kind(Kind kind) {
    return switch (kind) {
      case USER -> "Person";
      case SCHEDULE -> "Schedule";
      case POLICY -> "Policy";
      case SERVICE -> "Service";
      case MONITOR -> "Monitor";
      case TEAM, DASHBOARD, ORCHESTRATION, HEARTBEAT, VIEWS, DOWNTIME, FOREIGN -> "Document";
    };
  }

  /// A schedule is shown on the day on which it happens.
  private static String href(Finding f) {
    String page = page(f.about());
    boolean dated = f.about().kind() == Kind.SCHEDULE && f.at().isPresent();
    return dated && f.check() != Check.UNUSED_SCHEDULE
        ? page + "?day=" + f.at().get().toString().substring(0, 10)
        : page;
  }

  private static String page(Subject s) {
    return switch (s.kind()) {
      case USER -> "/people/" + s.id();
      case SCHEDULE -> "/schedules/" + s.id();
      case POLICY -> "/policies/" + s.id();
      case SERVICE -> "/services/" + s.id();
      case TEAM, MONITOR, DASHBOARD, ORCHESTRATION, HEARTBEAT, VIEWS, DOWNTIME, FOREIGN ->
          "/" + s.kind().word() + "s/" + s.id();
    };
  }
}

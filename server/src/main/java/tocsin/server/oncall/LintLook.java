package tocsin.server.oncall;

import java.util.List;
import java.util.Set;
import tocsin.response.document.Kind;
import tocsin.response.lint.Check;
import tocsin.response.lint.Finding;
import tocsin.response.lint.Lint;
import tocsin.response.lint.Weight;

/// The short line on the page of one document: how much lint finds about it, and the first.
///
/// @param count problems and warnings about it; notes are on the page of lint only
/// @param first what the worst of them says; empty text when there is none
public record LintLook(int count, String first) {
  /// What the page says itself, and better.
  private static final Set<Check> SHOWN_THERE =
      Set.of(Check.GAP, Check.UNREACHABLE, Check.STALE_CALENDAR, Check.CALENDAR_STRANGER);

  static LintLook at(Lint.Report report, Kind kind, String id) {
    List<Finding> found =
        report.findings().stream()
            .filter(f -> f.weight() != Weight.NOTE && !SHOWN_THERE.contains(f.check()))
            .filter(f -> f.about().kind() == kind && f.about().id().equals(id))
            .toList();
    return new LintLook(found.size(), found.stream().map(Finding::says).findFirst().orElse(""));
  }

  /// Over everything.
  static LintLook of(Lint.Report report) {
    return new LintLook(report.count(Weight.PROBLEM) + report.count(Weight.WARNING), "");
  }
}

package tocsin.server.oncall;

import java.util.Arrays;
import java.util.List;
import tocsin.response.lint.Finding;
import tocsin.response.lint.Lint;
import tocsin.response.lint.Weight;

/// What the page of lint shows.
///
/// @param left how many findings are not shown
/// @param unowned broken monitors of which nobody is told
public record LintPage(List<Section> sections, int left, int unowned, Moments moments) {
  private static final int SHOWN = 200;

  /// Findings of one weight.
  public record Section(String id, String title, String about, int count, List<LintLine> lines) {}

  static LintPage of(Lint.Report report, int unowned, Moments moments) {
    List<Section> sections =
        Arrays.stream(Weight.values())
            .map(w -> section(w, report))
            .filter(s -> s.count() > 0)
            .toList();
    int hidden = sections.stream().mapToInt(s -> s.count() - s.lines().size()).sum();
    return new LintPage(sections, report.left() + hidden, unowned, moments);
  }

  private static Section section(Weight weight, Lint.Report report) {
    List<Finding> all = report.findings().stream().filter(f -> f.weight() == weight).toList();
    return new Section(
        weight.word(),
        title(weight),
        about(weight),
        all.size(),
        all.stream().limit(SHOWN).map(LintLine::of).toList());
  }

  private static String title(Weight weight) {
    return switch (weight) {
      case PROBLEM -> "Problems";
      case WARNING -> "Warnings";
      case NOTE -> "Notes";
    };
  }

  private static String about(Weight weight) {
    return switch (weight) {
      case PROBLEM -> "somebody would not be told";
      case WARNING -> "weaker than it looks";
      case NOTE -> "worth putting in order";
    };
  }

  /// The one plain sentence.
  public String sentence() {
    return sections.isEmpty()
        ? "Nothing is wrong with who is paged in the next 30 days, and no monitor is broken."
        : LintWords.counted(sections.stream().map(s -> LintWords.count(s.id(), s.count())).toList())
            + " about monitors and who is paged in the next 30 days.";
  }
}

package tocsin.response.lint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tocsin.ground.time.TimeRange;

/// Holds everything that decides who is paged, and every monitor, against the rules, over the next
/// 30 days. Pure: the same books and the same moment give the same findings in the same order.
public final class Lint {
  /// How far ahead schedules are looked at.
  public static final Duration AHEAD = Duration.ofDays(30);

  private static final int MOST_OF_A_RULE = 500;

  private static final List<Rule> RULES =
      List.of(
          new Strangers(),
          new BrokenLinks(),
          new NobodyAtAll(),
          new Gaps(),
          new Unreachable(),
          new Proofs(),
          new Unverified(),
          new LateRules(),
          new SamePerson(),
          new LonePerson(),
          new Leavers(),
          new Calendars(),
          new BareServices(),
          new BrokenMonitors(),
          new OneWay(),
          new IdleOverrides(),
          new Unused());

  private static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(Finding::weight)
          .thenComparing(f -> f.at().orElse(Instant.MIN))
          .thenComparing(Finding::check)
          .thenComparing(f -> f.about().kind())
          .thenComparing(f -> f.about().id())
          .thenComparing(Finding::says);

  private Lint() {}

  /// What was found.
  ///
  /// @param findings the worst first, then the soonest
  /// @param left how many are left out because one rule found too many
  public record Report(TimeRange window, List<Finding> findings, int left) {
    public Report {
      findings = List.copyOf(findings);
    }

    /// How many are of this weight.
    public int count(Weight weight) {
      return (int) findings.stream().filter(f -> f.weight() == weight).count();
    }
  }

  /// Looks at the books from a moment on.
  public static Report of(Books books, Instant now) {
    var rota = new Rota(books, new TimeRange(now, now.plus(AHEAD)));
    List<Finding> all = new ArrayList<>();
    int left = 0;
    for (Rule rule : RULES) {
      List<Finding> found = rule.look(rota);
      found.stream().sorted(WORST_FIRST).limit(MOST_OF_A_RULE).forEach(all::add);
      left += Math.max(0, found.size() - MOST_OF_A_RULE);
    }
    return new Report(rota.window(), all.stream().sorted(WORST_FIRST).toList(), left);
  }
}

package tocsin.metrics.datadog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tocsin.metrics.datadog.language.Formula.Term;
import tocsin.metrics.datadog.language.Scope;
import tocsin.metrics.datadog.language.Scopes;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.SeriesMatcher;
import tocsin.metrics.store.SeriesMatcher.Operator;
import tocsin.metrics.store.SeriesMatcher.TagTest;

/// Finds the series of a term. A series without tags is one of its metric too, of no group.
final class Picking {
  private final Samples samples;
  private final Budget budget;

  Picking(Samples samples, Budget budget) {
    this.samples = samples;
    this.budget = budget;
  }

  /// @throws tocsin.metrics.query.OverLimitException if they are too many
  List<SeriesName> of(Term term) {
    List<TagTest> tests = new ArrayList<>();
    tests.add(new TagTest("name", Operator.EQUAL, term.metric()));
    narrowed(term.scope(), tests);
    List<SeriesName> found = new ArrayList<>(find(new SeriesMatcher.Tagged(tests), term));
    if (term.by().isEmpty() && Scopes.holds(term.scope(), Map.of())) {
      found.addAll(find(new SeriesMatcher.Glob(term.metric()), term));
    }
    budget.takeSeries(term.metric(), found.size());
    return found;
  }

  private List<SeriesName> find(SeriesMatcher matcher, Term term) {
    int most = budget.series();
    List<SeriesName> found = samples.source().find(matcher, most, budget::pass);
    if (found.size() > most) {
      throw samples.limits().tooManySeries(term.metric());
    }
    return found.stream().filter(s -> Scopes.holds(term.scope(), s.tags())).toList();
  }

  /// What an index can answer; the rest is looked at name by name.
  private static void narrowed(Scope scope, List<TagTest> tests) {
    switch (scope) {
      case Scope.Tag(String key, String value) -> tests.add(test(key, value));
      case Scope.And(List<Scope> parts) -> parts.forEach(part -> narrowed(part, tests));
      case Scope.Everything _, Scope.Or _, Scope.Not _ -> {}
    }
  }

  private static TagTest test(String key, String value) {
    String small = Scopes.small(value);
    if (value.indexOf('*') < 0 && value.equals(small)) {
      return new TagTest(key, Operator.EQUAL, value);
    }
    return new TagTest(key, Operator.MATCH, "(?:" + regex(value) + "|" + regex(small) + ")$");
  }

  private static String regex(String value) {
    return Pattern.compile("\\*+")
        .splitAsStream(value + "\0")
        .map(piece -> Pattern.quote(piece.replace("\0", "")))
        .collect(Collectors.joining(".*"));
  }
}

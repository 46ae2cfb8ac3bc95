package tocsin.edge.datadog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tocsin.metrics.datadog.language.Formula;
import tocsin.metrics.datadog.language.Formula.Term;
import tocsin.metrics.datadog.language.Scope;
import tocsin.metrics.datadog.language.Shape;

/// A Graphite target that says what a term of Datadog says, so that a monitor can watch it.
final class Translation {
  private static final Pattern SAFE = Pattern.compile("[^'\"\\\\]+");

  private Translation() {}

  /// Whether a target says what a formula says.
  static boolean canSay(Formula formula) {
    try {
      return !of(formula).isEmpty();
    } catch (BadRequestException e) {
      // The reason is for whoever asks for a target and for nothing else.
      return false;
    }
  }

  /// @throws BadRequestException naming what cannot be said
  static String of(Formula formula) {
    if (!(formula instanceof Term term)) {
      throw new BadRequestException(
          "query: arithmetic and functions can be shown in graphs, and are not watched yet"
              + " (expected: one metric, such as avg:system.load.1{env:prod} by {host})");
    }
    String series = shaped(series(term), term.shape());
    String how =
        switch (term.over()) {
          case AVG -> "average";
          case SUM -> "sum";
          case MIN -> "min";
          case MAX -> "max";
          case P50, P75, P90, P95, P99 ->
              throw new BadRequestException(
                  "query: "
                      + term.over().word()
                      + " is not watched yet (expected: avg, sum, min or"
                      + " max)");
        };
    String keys = term.by().stream().map(k -> "," + quoted(k)).collect(Collectors.joining());
    return keys.isEmpty()
        ? "aggregate(" + series + ",'" + how + "')"
        : "groupByTags(" + series + ",'" + how + "'" + keys + ")";
  }

  private static String series(Term term) {
    String tagged = tagged(term.metric(), term.scope(), term.by());
    boolean isAll = term.scope() instanceof Scope.Everything && term.by().isEmpty();
    return isAll ? "group(" + tagged + "," + term.metric() + ")" : tagged;
  }

  /// Series of a metric that are in a scope and in some group.
  ///
  /// @throws BadRequestException naming what cannot be said of the scope
  static String tagged(String metric, Scope scope, List<String> by) {
    List<String> tests = new ArrayList<>();
    tests.add(quoted("name=" + metric));
    add(scope, tests);
    // A series without a tag is in no group.
    by.forEach(key -> tests.add(quoted(key + "=~.+")));
    return "seriesByTag(" + String.join(",", tests) + ")";
  }

  private static void add(Scope scope, List<String> tests) {
    switch (scope) {
      case Scope.Everything _ -> {}
      case Scope.And(List<Scope> parts) -> parts.forEach(part -> add(part, tests));
      case Scope.Tag tag -> tests.add(test(List.of(tag), ""));
      case Scope.Or(List<Scope> parts) -> tests.add(test(tags(parts), ""));
      case Scope.Not(Scope.Tag tag) -> tests.add(test(List.of(tag), "!"));
      case Scope.Not(Scope.Or(List<Scope> parts)) -> tests.add(test(tags(parts), "!"));
      case Scope.Not _ -> throw tooMuch();
    }
  }

  private static List<Scope.Tag> tags(List<Scope> parts) {
    List<Scope.Tag> tags = new ArrayList<>();
    for (Scope part : parts) {
      if (!(part instanceof Scope.Tag tag)) {
        throw tooMuch();
      }
      tags.add(tag);
    }
    return tags;
  }

  private static BadRequestException tooMuch() {
    return new BadRequestException(
        "query: this scope is not watched yet (expected: tags that all hold, each with one value or"
            + " a choice of values, with NOT or without)");
  }

  private static String test(List<Scope.Tag> tags, String not) {
    String key = tags.getFirst().key();
    if (tags.stream().anyMatch(t -> !t.key().equals(key))) {
      throw tooMuch();
    }
    String values = tags.stream().map(t -> regex(t.value())).collect(Collectors.joining("|"));
    return quoted(key + not + "=~(" + values + ")$");
  }

  // Senders of Datadog write values in small letters, whatever a query says.
  private static String regex(String value) {
    String small = value.toLowerCase(Locale.ROOT);
    return value.equals(small) ? escaped(value) : escaped(value) + "|" + escaped(small);
  }

  private static String escaped(String value) {
    return value.replaceAll("[^A-Za-z0-9_*:/-]", "[$0]").replace("*", ".*");
  }

  private static String quoted(String text) {
    if (!SAFE.matcher(text).matches()) {
      throw new BadRequestException("query: found a quote in " + text + " (expected: none)");
    }
    return "'" + text + "'";
  }

  private static String shaped(String series, Shape shape) {
    if (shape.counting() == Shape.Counting.RATE || shape.fill().isPresent()) {
      throw new BadRequestException(
          "query: .as_rate() and .fill() are not watched yet (expected: the term without)");
    }
    return shape
        .rollup()
        .filter(r -> r.seconds().isPresent())
        .map(r ->
            "summarize(%s,'%ds','%s')"
                .formatted(series, r.seconds().getAsLong(), r.method().word()))
        .orElse(series);
  }
}

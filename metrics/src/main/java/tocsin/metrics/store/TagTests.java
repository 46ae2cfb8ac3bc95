package tocsin.metrics.store;

import java.util.List;
import java.util.function.Predicate;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.SeriesMatcher.TagTest;

/// Tag expressions, ready to be asked of many names. A missing tag counts as the empty text, so an
/// expression that matches the empty text also matches series without the tag.
public final class TagTests implements Predicate<SeriesName> {
  private record Ready(String tag, Predicate<String> test) {}

  private final List<Ready> tests;

  /// Prepares expressions.
  ///
  /// @throws java.util.regex.PatternSyntaxException if a regular expression is faulty
  public TagTests(List<TagTest> tests) {
    this.tests = tests.stream().map(t -> new Ready(t.tag(), ofValue(t))).toList();
  }

  /// What the value of a tag must pass; a missing tag has the empty one.
  ///
  /// @throws java.util.regex.PatternSyntaxException if the regular expression is faulty
  public static Predicate<String> ofValue(TagTest t) {
    return switch (t.operator()) {
      case EQUAL -> t.value()::equals;
      case NOT_EQUAL -> v -> !t.value().equals(v);
      case MATCH -> start(t.value());
      case NOT_MATCH -> start(t.value()).negate();
    };
  }

  private static Predicate<String> start(String regex) {
    CarefulPattern pattern = CarefulPattern.of(regex);
    return pattern::begins;
  }

  @Override
  public boolean test(SeriesName series) {
    if (!series.isTagged()) {
      return false;
    }
    var tags = series.tags();
    return tests.stream()
        .allMatch(t ->
            t.test().test(t.tag().equals("name") ? series.name() : tags.getOrDefault(t.tag(), "")));
  }
}

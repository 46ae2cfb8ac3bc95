package tocsin.metrics.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tocsin.metrics.store.CarefulPattern;
import tocsin.metrics.store.SeriesMatcher;
import tocsin.metrics.store.SeriesMatcher.Operator;
import tocsin.metrics.store.SeriesMatcher.TagTest;

/// Tests of tags as `name=value`, `!=`, `=~` and `!=~`. At least one must fail for a missing tag,
/// or every series would have to be looked at.
public final class TagExpressions {
  private static final Pattern FORM = Pattern.compile("([^;!=]+)(!?=~?)(.*)", Pattern.DOTALL);

  private TagExpressions() {}

  /// @throws IllegalArgumentException naming the expression and what was expected
  public static SeriesMatcher.Tagged parse(List<String> expressions) {
    if (expressions.isEmpty()) {
      throw new IllegalArgumentException("no tag expression (expected: at least one, tag=value)");
    }
    var tests = new ArrayList<TagTest>();
    boolean selective = false;
    for (String expression : expressions) {
      TagTest test = one(expression);
      tests.add(test);
      selective |= !matchesMissing(test);
    }
    if (!selective) {
      throw new IllegalArgumentException(
          expressions + " (expected: at least one that a missing tag does not pass)");
    }
    return new SeriesMatcher.Tagged(tests);
  }

  private static TagTest one(String expression) {
    Matcher form = FORM.matcher(expression);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "tag expression '"
              + expression
              + "' (expected: tag=value, tag!=value, tag=~regex or"
              + " tag!=~regex)");
    }
    String value = form.group(3);
    Operator operator =
        switch (form.group(2)) {
          case "=" -> Operator.EQUAL;
          case "!=" -> Operator.NOT_EQUAL;
          case "=~" -> Operator.MATCH;
          default -> Operator.NOT_MATCH;
        };
    if (operator == Operator.MATCH || operator == Operator.NOT_MATCH) {
      check(expression, value);
    }
    return new TagTest(form.group(1), operator, value);
  }

  private static void check(String expression, String regex) {
    try {
      var _ = CarefulPattern.of(regex);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "tag expression '" + expression + "': " + e.getDescription(), e);
    }
  }

  private static boolean matchesMissing(TagTest test) {
    boolean empty = test.value().isEmpty();
    return switch (test.operator()) {
      case EQUAL -> empty;
      case NOT_EQUAL -> !empty;
      case MATCH -> CarefulPattern.of(test.value()).begins("");
      case NOT_MATCH -> !CarefulPattern.of(test.value()).begins("");
    };
  }
}

package tocsin.metrics.index;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.metrics.store.SeriesMatcher.Operator;
import tocsin.metrics.store.SeriesMatcher.TagTest;

/// What values begin with that a test is about, so that only those need be tested.
final class TagBegin {
  /// What every text begins with that begins with a fit of an expression: a sign that lets the
  /// character before it be left out must not follow, nor an alternative anywhere.
  private static final Pattern BEGIN = Pattern.compile("\\^?([\\w/:@%,-]*)(?![*?{])[^|]*");

  private static final byte[] NOTHING = {};

  private TagBegin() {}

  /// The beginning in UTF-8; empty when there is none in common.
  ///
  /// @param except whether the values are meant that do not pass the test
  static byte[] of(TagTest test, boolean except) {
    boolean same = test.operator() == Operator.EQUAL || test.operator() == Operator.NOT_EQUAL;
    boolean not = test.operator() == Operator.NOT_EQUAL || test.operator() == Operator.NOT_MATCH;
    if (not != except || !NodeTest.isPlain(test.value())) {
      return NOTHING; // The values are meant that are not what the test names.
    }
    Matcher begin = BEGIN.matcher(test.value());
    String text = same ? test.value() : begin.matches() ? begin.group(1) : "";
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package tocsin.metrics.retention;

import java.util.Set;
import java.util.regex.Pattern;
import tocsin.metrics.series.SeriesName;

/// The pattern of a rule, found anywhere in a name.
///
/// @param isEverything whether it is known to be found in every name; most rules that are asked
///   are, and need no search then
record NamePattern(Pattern pattern, boolean isEverything) {
  private static final Set<String> EVERYTHING =
      Set.of(".*", "^.*", ".*$", "^.*$", ".+", "^.+$", ".", "^");

  /// @throws java.util.regex.PatternSyntaxException if it is none
  static NamePattern parse(String text) {
    return new NamePattern(Pattern.compile(text), EVERYTHING.contains(text));
  }

  boolean fits(SeriesName series) {
    return isEverything || pattern.matcher(series.canonical()).find();
  }
}

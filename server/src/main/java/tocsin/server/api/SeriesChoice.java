package tocsin.server.api;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.Spans;
import tocsin.ground.web.WebRequest;
import tocsin.metrics.query.TagExpressions;
import tocsin.metrics.store.Glob;
import tocsin.metrics.store.SeriesMatcher;

/// Which series a request means.
///
/// @param silentFor only those without a point for so long
record SeriesChoice(SeriesMatcher matcher, Optional<Duration> silentFor) {
  private static final String EXPECTED =
      "match is missing (expected: match=GLOB, or expr=TAG-EXPRESSION)";

  /// Reads `match`, `expr` and `silent-for` of the address.
  ///
  /// @throws IllegalArgumentException if there is neither a glob nor an expression, or one of them
  ///   cannot be read
  static SeriesChoice of(WebRequest request) {
    Optional<String> match = request.param("match").filter(m -> !m.isBlank());
    List<String> expressions = request.params("expr");
    if (match.isEmpty() == expressions.isEmpty()) {
      throw new IllegalArgumentException(EXPECTED);
    }
    match.ifPresent(Glob::of);
    return new SeriesChoice(
        match
            .<SeriesMatcher>map(SeriesMatcher.Glob::new)
            .orElseGet(() -> TagExpressions.parse(expressions)),
        request.param("silent-for").filter(s -> !s.isBlank()).map(SeriesChoice::span));
  }

  private static Duration span(String text) {
    try {
      return Spans.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("silent-for: " + e.getMessage(), e);
    }
  }
}

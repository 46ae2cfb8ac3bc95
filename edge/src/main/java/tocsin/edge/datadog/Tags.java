package tocsin.edge.datadog;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import tocsin.metrics.datadog.language.Scopes;
import tocsin.metrics.series.SeriesName;

/// Tags as Datadog keeps them: in small letters, of letters, digits and a few signs, 200 characters
/// at most. A series has one value for a tag here: several are kept as `a,b`.
final class Tags {
  private static final int LONGEST = 200;
  private static final String SIGNS = "_-:./";

  private Tags() {}

  /// The name of a series.
  ///
  /// @param host empty when none was sent; a tag of that name wins
  /// @throws IllegalArgumentException if there is no name in the metric
  static SeriesName series(String metric, String host, List<String> sent) {
    SortedMap<String, String> tags = of(sent);
    if (!host.isBlank()) {
      tags.putIfAbsent("host", small(host));
    }
    return SeriesName.tagged(metric(metric), tags);
  }

  private static SortedMap<String, String> of(List<String> sent) {
    var tags = new TreeMap<String, String>();
    for (String tag : sent) {
      int colon = tag.indexOf(':');
      String key = small(colon < 0 ? tag : tag.substring(0, colon)).replaceAll("[:/]", "_");
      String value = colon < 0 ? Scopes.OF_BARE_TAGS : small(tag.substring(colon + 1));
      if (!key.isEmpty() && !value.isEmpty() && !key.equals("name")) {
        tags.merge(key, value, (a, b) -> a.equals(b) ? a : a + "," + b);
      }
    }
    return tags;
  }

  static String small(String sent) {
    String cut = sent.strip();
    cut = cut.substring(0, Math.min(LONGEST, cut.length())).toLowerCase(Locale.ROOT);
    var kept = new StringBuilder();
    cut.codePoints()
        .map(c -> Character.isLetterOrDigit(c) || SIGNS.indexOf(c) >= 0 ? c : '_')
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /// A letter first, then ASCII letters, digits, `_` and `.`; others become `_`.
  static String metric(String sent) {
    String cut = sent.substring(0, Math.min(LONGEST, sent.length()));
    String kept = cut.replaceAll("[^A-Za-z0-9_.]", "_").replaceAll("^[^A-Za-z]+", "");
    String whole = kept.replaceAll("\\.{2,}", ".").replaceAll("\\.$", "");
    if (whole.isEmpty()) {
      throw new IllegalArgumentException(
          "metric: '" + cut + "' (expected: a name that begins with a letter)");
    }
    return whole;
  }
}

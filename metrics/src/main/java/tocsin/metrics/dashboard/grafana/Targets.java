package tocsin.metrics.dashboard.grafana;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The queries of a panel: hidden ones are only parts of others, `#A` stands for the text of query
/// A, and `'5m'` is minutes, as Grafana rewrites it before it asks Graphite.
final class Targets {
  private static final Pattern NESTED = Pattern.compile("#([A-Z])");
  private static final int DEEPEST = 10;
  private static final int LONGEST = 10_000;
  private static final List<String> OTHERS =
      List.of(
          "expr", "rawSql", "query", "measurement", "metric", "metrics", "expression", "panelId");

  private Targets() {}

  static List<String> read(List<Tracked> all, String where, Report report) {
    Map<String, String> byLetter = new LinkedHashMap<>();
    List<String> shown = new ArrayList<>();
    for (Tracked t : all) {
      String letter = t.text("refId").orElse("?");
      String text = t.text("target").orElse("");
      byLetter.put(letter, text);
      boolean hidden = t.flag("hide");
      t.harmless(Harmless.TARGET);
      if (!text.isEmpty() && !hidden) {
        shown.add(letter);
      } else if (text.isEmpty()) {
        foreign(t, letter, where, report);
      }
    }
    return shown.stream().map(l -> whole(l, byLetter, where, report)).toList();
  }

  private static void foreign(Tracked t, String letter, String where, Report report) {
    OTHERS.stream()
        .filter(t::has)
        .findFirst()
        .ifPresent(f ->
            report.add(
                where, "query " + letter + " is for another data source (it has " + f + ")"));
    t.harmless(Set.copyOf(OTHERS));
  }

  private static String whole(
      String letter, Map<String, String> byLetter, String where, Report report) {
    String text = byLetter.getOrDefault(letter, "");
    for (int depth = 0; depth < DEEPEST && NESTED.matcher(text).find(); depth++) {
      text =
          NESTED
              .matcher(text)
              .replaceAll(
                  m -> Matcher.quoteReplacement(byLetter.getOrDefault(m.group(1), m.group())));
      if (text.length() > LONGEST) {
        report.add(where, "query " + letter + " is too long once its parts are put in");
        return byLetter.getOrDefault(letter, "");
      }
    }
    if (NESTED.matcher(text).find()) {
      String own = byLetter.getOrDefault(letter, "");
      report.add(
          where, "query " + letter + " uses a query that is not there, or itself: " + cut(own));
      return minutes(own);
    }
    return minutes(text);
  }

  static String minutes(String text) {
    return text.replaceAll("(['\"])(\\d+)m\\1", "$1$2min$1")
        .replaceAll("(['\"])(\\d+)M\\1", "$1$2mon$1");
  }

  /// A bare interval, such as `5m`, as Graphite reads it.
  static String interval(String text) {
    return text.replaceAll("^(\\d+)m$", "$1min").replaceAll("^(\\d+)M$", "$1mon");
  }

  private static String cut(String text) {
    return text.length() > 80 ? text.substring(0, 80) + "..." : text;
  }
}

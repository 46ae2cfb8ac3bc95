package tocsin.server.written;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Expressions of Prometheus in the form of a threshold, as fields of a monitor: a selector, or one
/// aggregation of it, or of its average over a range and the like, compared with a number.
final class RuleExpression {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:(?<agg>sum|avg|min|max)\\s*(?:by\\s*\\((?<by>[^)]*)\\)\\s*)?(?<open>\\())?\\s*"
              + "(?:(?<fn>avg|min|max|sum|count|last)_over_time\\s*\\(\\s*)?"
              + "(?<name>[a-zA-Z_:][\\w:]*)\\s*(?:\\{(?<labels>[^}]*)})?\\s*"
              + "(?:\\[(?<range>\\d+[smhdw])]\\s*\\)\\s*)?"
              + "(?<close>\\))?\\s*(?:by\\s*\\((?<after>[^)]*)\\)\\s*)?"
              + "(?<op>>=|<=|==|!=|>|<)\\s*(?<number>[-+]?[0-9.]+(?:[eE][-+]?\\d+)?)");
  private static final Pattern LABEL =
      Pattern.compile("\\s*(\\w+)\\s*(=~|!~|!=|=)\\s*\"([^\"'\\\\]*)\"\\s*,?");

  /// What gives the same whether it is done over time first, or over series.
  private static final Set<String> SAME =
      Set.of("avg avg", "sum avg", "sum sum", "max max", "min min");

  private RuleExpression() {}

  /// The fields `target`, `comparator`, `threshold`, `per`, and `over`.
  ///
  /// @throws IllegalArgumentException saying what is not carried
  static Map<String, Object> fields(String expression) {
    Matcher m = FORM.matcher(expression.strip());
    boolean form = m.matches() && (m.group("open") == null) == (m.group("close") == null);
    if (!form || (m.group("fn") == null) != (m.group("range") == null)) {
      throw new IllegalArgumentException(
          "'"
              + expression.strip()
              + "' (expected: a metric, sum, avg, min or max of one, or its"
              + " ..._over_time, compared with a number)");
    }
    Optional<String> agg = Optional.ofNullable(m.group("agg"));
    Optional<String> fn = Optional.ofNullable(m.group("fn"));
    if (agg.isPresent() && fn.isPresent() && !SAME.contains(agg.get() + " " + fn.get())) {
      throw new IllegalArgumentException(
          agg.get() + " of " + fn.get() + "_over_time (expected: the same in either order)");
    }
    List<String> by = by(m);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("target", target(series(m), agg, by));
    fields.put("comparator", comparator(m.group("op")));
    fields.put("threshold", Double.parseDouble(m.group("number")));
    fields.put(
        "per",
        agg.isEmpty() ? "series" : by.isEmpty() ? "monitor" : "tags:" + String.join(",", by));
    fn.ifPresent(f -> fields.put("over", Map.of("window", m.group("range"), "reducer", f)));
    return fields;
  }

  private static List<String> by(Matcher m) {
    String text = Optional.ofNullable(m.group("by")).orElse(m.group("after"));
    return text == null ? List.of() : List.of(text.strip().split("\\s*,\\s*", -1));
  }

  private static String series(Matcher m) {
    List<String> tests = new ArrayList<>(List.of("'name=" + m.group("name") + "'"));
    String labels = Optional.ofNullable(m.group("labels")).orElse("");
    Matcher label = LABEL.matcher(labels);
    int end = 0;
    while (label.find() && label.start() == end) {
      boolean regex = label.group(2).endsWith("~");
      String value = regex ? "^(?:" + label.group(3) + ")$" : label.group(3);
      tests.add("'" + label.group(1) + label.group(2).replace("!~", "!=~") + value + "'");
      end = label.end();
    }
    if (!labels.substring(end).isBlank()) {
      throw new IllegalArgumentException(
          "{" + labels + "} (expected: labels with values without quotes and backslashes)");
    }
    return "seriesByTag(" + String.join(",", tests) + ")";
  }

  private static String target(String series, Optional<String> agg, List<String> by) {
    if (agg.isEmpty()) {
      return series;
    }
    String how = agg.get().equals("avg") ? "average" : agg.get();
    return by.isEmpty()
        ? "aggregate(" + series + ",'" + how + "')"
        : "groupByTags("
            + series
            + ",'"
            + how
            + "'"
            + by.stream().map(b -> ",'" + b + "'").collect(Collectors.joining())
            + ")";
  }

  private static String comparator(String op) {
    return switch (op) {
      case ">" -> "above";
      case ">=" -> "at_least";
      case "<" -> "below";
      case "<=" -> "at_most";
      case "==" -> "equal";
      default -> "not_equal";
    };
  }
}

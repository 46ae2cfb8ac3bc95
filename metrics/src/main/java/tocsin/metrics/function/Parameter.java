package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One parameter of a function, as editors show it and as arguments are checked.
///
/// @param type word of Graphite's function list, for example `seriesList`, `float` or `interval`
/// @param multiple takes all arguments that follow
/// @param fallback text of the default value
/// @param options what it may be, empty for anything
/// @param open whether it may be something else after all, such as a number that is not whole
/// @param suggestions what it often is
public record Parameter(
    String name,
    String type,
    boolean required,
    boolean multiple,
    Optional<String> fallback,
    List<String> options,
    boolean open,
    List<String> suggestions) {
  private static final Pattern FORM =
      Pattern.compile("(\\w+):(\\w+)(!?)(\\*?)(?:=([^\\[{]*))?(?:\\[([^]]*)])?(?:\\{([^}]*)})?");
  private static final String ANY_OTHER = "...";

  private static final List<String> AGGREGATIONS =
      List.of(
          "average avg avg_zero count current diff last max median min multiply range rangeOf stddev sum total"
              .split(" "));
  private static final List<String> SERIES_AGGREGATIONS =
      List.of(
          ("asPercent average averageSeries averageSeriesWithWildcards avg avg_zero count countSeries"
                  + " current diff diffSeries diffSeriesLists last max maxSeries median min"
                  + " minSeries multiply multiplySeries multiplySeriesLists"
                  + " multiplySeriesWithWildcards pct powSeries range rangeOf rangeOfSeries stddev"
                  + " stddevSeries sum sumSeries sumSeriesLists sumSeriesWithWildcards total")
              .split(" "));

  public Parameter {
    options = List.copyOf(options);
    suggestions = List.copyOf(suggestions);
  }

  /// Reads the short form in which [Registry] writes them: `name:type`, `!` for required, `*` for
  /// multiple, `=default`, `[a,b]` for options, `{a,b}` for suggestions.
  static Parameter parse(String form) {
    Matcher part = FORM.matcher(form);
    if (!part.matches()) {
      throw new IllegalArgumentException("'" + form + "' (expected: name:type!*=default[a]{b})");
    }
    String type = part.group(2);
    var options = new ArrayList<>(words(Optional.ofNullable(part.group(6))));
    boolean open = options.remove(ANY_OTHER);
    return new Parameter(
        part.group(1),
        type,
        !part.group(3).isEmpty(),
        !part.group(4).isEmpty(),
        Optional.ofNullable(part.group(5)),
        switch (type) {
          case "aggFunc" -> AGGREGATIONS;
          case "aggOrSeriesFunc" -> SERIES_AGGREGATIONS;
          default -> options;
        },
        open,
        words(Optional.ofNullable(part.group(7))));
  }

  private static List<String> words(Optional<String> list) {
    return list.map(l -> List.of(l.split(",", -1))).orElse(List.of());
  }

  /// Whether a text is one of the options.
  boolean allows(String text) {
    return open || options.isEmpty() || options.contains(text);
  }

  boolean takesSeries() {
    return type.equals("seriesList") || type.equals("seriesLists") || type.equals("any");
  }
}

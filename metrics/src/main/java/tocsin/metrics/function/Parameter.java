package tocsin.metrics.function;

import java.util.List;
import java.util.Optional;

/// One parameter of a function, as editors show it and as arguments are checked.
///
/// @param type word of Graphite's function list, for example `seriesList`, `float` or `interval`
/// @param multiple takes all arguments that follow
/// @param fallback text of the default value
/// @param options what it may be, empty for anything
public record Parameter(
    String name,
    String type,
    boolean required,
    boolean multiple,
    Optional<String> fallback,
    List<String> options) {

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
  }

  /// Reads the short form in which [Registry] writes them: `name:type`, `!` for required, `*` for
  /// multiple, `=default`, and `[a,b]` for options.
  static Parameter parse(String form) {
    String rest = form;
    List<String> options = List.of();
    int bracket = rest.indexOf('[');
    if (bracket >= 0) {
      options = List.of(rest.substring(bracket + 1, rest.length() - 1).split(","));
      rest = rest.substring(0, bracket);
    }
    Optional<String> fallback = Optional.empty();
    int equals = rest.indexOf('=');
    if (equals >= 0) {
      fallback = Optional.of(rest.substring(equals + 1));
      rest = rest.substring(0, equals);
    }
    boolean multiple = rest.contains("*");
    boolean required = rest.contains("!");
    rest = rest.replace("*", "").replace("!", "");
    int colon = rest.indexOf(':');
    String type = rest.substring(colon + 1);
    options =
        switch (type) {
          case "aggFunc" -> AGGREGATIONS;
          case "aggOrSeriesFunc" -> SERIES_AGGREGATIONS;
          default -> options;
        };
    return new Parameter(rest.substring(0, colon), type, required, multiple, fallback, options);
  }

  boolean takesSeries() {
    return type.equals("seriesList") || type.equals("seriesLists") || type.equals("any");
  }
}

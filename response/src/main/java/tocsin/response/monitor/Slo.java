package tocsin.response.monitor;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// A service level objective over two targets that count events. Pure.
///
/// @param events bad or good ones
/// @param objective percent of all events that are to be good
record Slo(String events, String total, Form.Counts counts, double objective) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// How many times an error rate of all events is what is allowed.
  BigDecimal factor() {
    return HUNDRED.divide(HUNDRED.subtract(BigDecimal.valueOf(objective)), MathContext.DECIMAL64);
  }

  /// The share of bad events in a window, times a factor; nothing where there are no events.
  String share(Duration window, BigDecimal times) {
    String span = ",'" + window.toSeconds() + "s')";
    return "scale(divideSeries(movingSum("
        + bad()
        + span
        + ",movingSum("
        + all()
        + span
        + "),"
        + plain(times)
        + ")";
  }

  /// A call of a function of budgets, which has one for each group.
  ///
  /// @param windows of it
  /// @param by tags or nodes
  String grouped(String function, List<Duration> windows, List<String> by) {
    String spans = windows.stream().map(w -> ",'" + w.toSeconds() + "s'").collect(joining());
    String parts = by.stream().map(part -> "," + Slo.quoted(part)).collect(joining());
    String kind = counts.name().toLowerCase(Locale.ROOT);
    return "%s(%s,%s,'%s',%s%s%s)"
        .formatted(function, events, total, kind, plain(objective), spans, parts);
  }

  private String all() {
    return "sumSeries(" + total + ")";
  }

  /// Zero where nothing was counted and there are events, also before the first of them.
  private String bad() {
    String counted = "sumSeries(scale(" + total + ",0)," + events + ")";
    return switch (counts) {
      case BAD -> counted;
      case GOOD -> "diffSeries(" + all() + "," + counted + ")";
    };
  }

  /// A target's values where another has some, and nothing elsewhere.
  static String where(String there, String target) {
    return "multiplySeries(offset(scale(" + there + ",0),1)," + target + ")";
  }

  static String plain(double number) {
    return plain(BigDecimal.valueOf(number));
  }

  static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /// In the kind of quotes that the text does not have itself.
  private static String quoted(String text) {
    String quote = text.contains("'") ? "\"" : "'";
    return quote + text + quote;
  }
}

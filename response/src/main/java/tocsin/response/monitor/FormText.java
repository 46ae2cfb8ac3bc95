package tocsin.response.monitor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tocsin.ground.json.Fields;
import tocsin.metrics.function.Spread;
import tocsin.metrics.query.Parser;
import tocsin.metrics.query.QueryException;

/// What is made of a target, inside the JSON of a monitor.
final class FormText {
  private static final List<String> OTHERS =
      List.of("query", "composite", "runs", "over", "change", "slot");
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration QUARTER = Duration.ofDays(90);
  private static final int SHORT_SHARE = 12;
  private static final double LOWEST = 1;
  private static final double HIGHEST = 99.9999;

  private FormText() {}

  private enum Kind {
    BURN,
    BUDGET,
    FORECAST,
    OUTLIER
  }

  static Optional<Form> read(Fields whole) {
    Optional<Fields> given = whole.object("form");
    given.ifPresent(f -> whole.none(OTHERS, "a form"));
    return given.flatMap(f -> kind(f).map(k -> of(k, f)));
  }

  private static Optional<Kind> kind(Fields f) {
    if (!f.names().contains("kind")) {
      f.fault("kind", "(expected: burn, budget, forecast or outlier)");
    }
    return f.choice("kind", Kind.class);
  }

  private static Form of(Kind kind, Fields f) {
    return switch (kind) {
      case BURN -> burn(f);
      case BUDGET ->
          new Form.Budget(
              total(f),
              counts(f),
              objective(f),
              span(f, "period", SHORTEST, QUARTER).orElse(Duration.ofDays(30)));
      case FORECAST ->
          new Form.Forecast(
              span(f, "past", SHORTEST, MonitorText.LONGEST).orElse(Duration.ofDays(1)),
              span(f, "ahead", SHORTEST, QUARTER).orElse(Duration.ofDays(3)));
      case OUTLIER ->
          new Form.Outlier(
              f.number("least", 0, Double.MAX_VALUE).orElse(0.0),
              f.choice("side", Form.Side.class).orElse(Form.Side.BOTH));
    };
  }

  private static Form burn(Fields f) {
    Duration lengthy =
        span(f, "longWindow", SHORTEST, MonitorText.LONGEST).orElse(Duration.ofHours(1));
    Duration usual = Duration.ofSeconds(Math.max(1, lengthy.toSeconds() / SHORT_SHARE));
    Duration brief =
        span(f, "shortWindow", Duration.ofSeconds(1), MonitorText.LONGEST).orElse(usual);
    if (brief.compareTo(lengthy) >= 0) {
      f.fault("shortWindow", "(expected: shorter than longWindow; a twelfth of it is usual)");
    }
    return new Form.Burn(total(f), counts(f), objective(f), lengthy, brief);
  }

  private static String total(Fields f) {
    return f.required("total", FormText::target).orElse("");
  }

  private static String target(String text) {
    if (text.length() > MonitorText.LONGEST_TARGET) {
      throw new IllegalArgumentException(
          text.length() + " characters (expected: at most " + MonitorText.LONGEST_TARGET + ")");
    }
    try {
      Parser.parse(text);
    } catch (QueryException e) {
      throw new IllegalArgumentException(e.explained(), e);
    }
    return text.strip();
  }

  private static Form.Counts counts(Fields f) {
    return f.choice("counts", Form.Counts.class).orElse(Form.Counts.BAD);
  }

  private static double objective(Fields f) {
    if (!f.names().contains("objective")) {
      f.fault("objective", "(expected: percent of events that are to be good, such as 99.9)");
    }
    return f.number("objective", LOWEST, HIGHEST).orElse(HIGHEST);
  }

  private static Optional<Duration> span(
      Fields f, String name, Duration shortest, Duration longest) {
    Function<String, Duration> read = MonitorText.span(shortest, longest);
    return f.optional(name, read);
  }

  /// A number that is never reached, or always, watches nothing.
  static void check(Form form, double threshold, Fields f) {
    double most =
        switch (form) {
          // Of failing all the time.
          case Form.Burn b -> 100 / (100 - b.objective());
          case Form.Outlier _ -> Spread.FARTHEST;
          case Form.Budget _, Form.Forecast _ -> Double.POSITIVE_INFINITY;
        };
    if (!(form instanceof Form.Forecast) && (threshold <= 0 || threshold > most)) {
      f.fault(
          "threshold",
          Conditions.plain(threshold)
              + " (expected: above 0"
              + (most < Double.POSITIVE_INFINITY ? ", at most " + Conditions.plain(most) : "")
              + ")");
    }
  }
}

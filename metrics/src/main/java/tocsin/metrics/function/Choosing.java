package tocsin.metrics.function;

import java.util.Comparator;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.regex.Pattern;
import tocsin.metrics.query.Frame;
import tocsin.metrics.store.CarefulPattern;

/// Some of the series, and their order. A series without a value counts as lowest.
final class Choosing {
  private Choosing() {}

  static Function by(Aggregation how, String operator) {
    return call -> filter(call, how, operator, call.number("n"));
  }

  static List<Frame> filter(Call call) {
    return filter(call, call.aggregation("func"), call.text("operator"), call.number("threshold"));
  }

  private static List<Frame> filter(Call call, Aggregation how, String operator, double limit) {
    DoublePredicate fits =
        switch (operator) {
          case ">" -> v -> v > limit;
          case ">=" -> v -> v >= limit;
          case "<" -> v -> v < limit;
          case "<=" -> v -> v <= limit;
          case "=" -> v -> v == limit;
          default -> v -> v != limit;
        };
    return call.series("seriesList").stream()
        .filter(f -> fits.test(lowestIfNone(how.of(f.values()))))
        .toList();
  }

  static Function highest(Aggregation how) {
    return call -> top(call, how, true);
  }

  static Function lowest(Aggregation how) {
    return call -> top(call, how, false);
  }

  static List<Frame> highest(Call call) {
    return top(call, call.aggregation("func"), true);
  }

  static List<Frame> lowest(Call call) {
    return top(call, call.aggregation("func"), false);
  }

  private static List<Frame> top(Call call, Aggregation how, boolean highest) {
    List<Frame> sorted = sorted(call.series("seriesList"), how, highest);
    return first(sorted, call.whole("n"));
  }

  /// The first n of a list; below 0 all but the last -n, as Python counts.
  static List<Frame> first(List<Frame> frames, int n) {
    long until = n < 0 ? (long) frames.size() + n : n;
    return frames.subList(0, Math.clamp(until, 0, frames.size()));
  }

  static List<Frame> limit(Call call) {
    return first(call.series("seriesList"), call.whole("n"));
  }

  static List<Frame> grep(Call call) {
    return matching(call, true);
  }

  static List<Frame> exclude(Call call) {
    return matching(call, false);
  }

  private static List<Frame> matching(Call call, boolean wanted) {
    CarefulPattern pattern = Names.pattern(call, "pattern");
    try {
      return call.series("seriesList").stream()
          .filter(f -> pattern.found(f.name()) == wanted)
          .toList();
    } catch (IllegalArgumentException e) {
      throw call.bad("pattern", String.valueOf(e.getMessage()));
    }
  }

  static Function sortBy(Aggregation how, boolean reverse) {
    return call -> sorted(call.series("seriesList"), how, reverse);
  }

  static List<Frame> sortBy(Call call) {
    return sorted(call.series("seriesList"), call.aggregation("func"), call.flag("reverse"));
  }

  /// By the least value; of series that are ever above 0.
  static List<Frame> sortByMinima(Call call) {
    List<Frame> above =
        call.series("seriesList").stream().filter(f -> Aggregation.MAX.of(f.values()) > 0).toList();
    return sorted(above, Aggregation.MIN, false);
  }

  static List<Frame> sortByName(Call call) {
    boolean natural = call.flag("natural");
    Comparator<Frame> order = Comparator.comparing(f -> natural ? padded(f.name()) : f.name());
    return call.series("seriesList").stream()
        .sorted(call.flag("reverse") ? order.reversed() : order)
        .toList();
  }

  // web9 before web10: every run of digits gets the same width.
  private static String padded(String name) {
    return Pattern.compile("\\d+")
        .matcher(name)
        .replaceAll(m -> "0".repeat(Math.max(0, 10 - m.group().length())) + m.group());
  }

  private static List<Frame> sorted(List<Frame> frames, Aggregation how, boolean reverse) {
    record Ranked(Frame frame, double rank) {}
    Comparator<Ranked> order = Comparator.comparingDouble(Ranked::rank);
    return frames.stream()
        .map(f -> new Ranked(f, lowestIfNone(how.of(f.values()))))
        .sorted(reverse ? order.reversed() : order)
        .map(Ranked::frame)
        .toList();
  }

  private static double lowestIfNone(double v) {
    return Double.isNaN(v) ? Double.NEGATIVE_INFINITY : v;
  }
}

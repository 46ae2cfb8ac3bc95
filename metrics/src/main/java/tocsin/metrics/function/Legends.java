package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import tocsin.metrics.query.Frame;

/// Names with figures of their series in them.
final class Legends {
  private static final int MOST_MEASURES = 20;

  private static final Set<String> SYSTEMS = Set.of("si", "binary");
  private static final String UNKNOWN = "(?)";

  private Legends() {}

  /// Puts measures behind the name: `load (avg: 1.5)`, or in columns with units.
  static List<Frame> value(Call call) {
    List<String> words = new ArrayList<>(call.texts("valuesTypes"));
    String last = words.isEmpty() ? "" : words.getLast();
    boolean columns = SYSTEMS.contains(last);
    if (columns) {
      words.removeLast();
    }
    boolean none = words.isEmpty() && !columns;
    if (none || words.size() > MOST_MEASURES) {
      throw call.bad(
          "valuesTypes",
          "expected one to " + MOST_MEASURES + " measures such as last, then si or binary");
    }
    var result = new ArrayList<Frame>();
    for (Frame f : call.series("seriesList")) {
      String name = f.name();
      for (String word : words) {
        name = columns ? column(name, word, f, last) : name + " (" + measure(f, word) + ")";
      }
      result.add(f.named(name));
    }
    return result;
  }

  // Graphite's list of words for this place has those with Series behind them, but it cannot say
  // what they are.
  private static boolean isUnknown(String word) {
    return word.endsWith("Series") || SYSTEMS.contains(word);
  }

  private static String measure(Frame f, String word) {
    if (isUnknown(word)) {
      return word + ": " + UNKNOWN;
    }
    double value = of(f, word);
    boolean whole = Aggregation.parse(word) == Aggregation.COUNT;
    return word + ": " + (Double.isNaN(value) ? "None" : Format.shortest(value, whole));
  }

  private static String column(String name, String word, Frame f, String system) {
    return padded(name, 20) + padded(word, 5) + padded(shown(f, word, system), 10);
  }

  private static String shown(Frame f, String word, String system) {
    if (isUnknown(word)) {
      return UNKNOWN;
    }
    double value = of(f, word);
    return Double.isNaN(value) ? "None" : Units.shown(value, system, "");
  }

  private static double of(Frame f, String word) {
    return Aggregation.parse(word).of(f.values());
  }

  /// A table: name, last, greatest and least value, each column as wide as it must be.
  static List<Frame> cacti(Call call) {
    List<Frame> frames = call.series("seriesList");
    var columns =
        List.of(
            column(call, frames, "Current:", Aggregation.LAST::of),
            column(call, frames, "Max:", Aggregation.MAX::of),
            column(call, frames, "Min:", Aggregation.MIN::of));
    int width = frames.stream().mapToInt(f -> f.name().length()).max().orElse(0);
    var result = new ArrayList<Frame>();
    for (int i = 0; i < frames.size(); i++) {
      var name = new StringBuilder(padded(frames.get(i).name(), width)).append(' ');
      for (List<String> column : columns) {
        name.append(column.get(i)).append(' ');
      }
      result.add(frames.get(i).named(name.toString()));
    }
    return result;
  }

  // Graphite measures the whole part of each figure, and 3 where that is 0 or missing.
  private static List<String> column(
      Call call, List<Frame> frames, String head, ToDoubleFunction<double[]> measure) {
    int width = 0;
    for (Frame f : frames) {
      double value = measure.applyAsDouble(f.values());
      double whole = value < 0 ? Math.ceil(value) : Math.floor(value);
      boolean none = Double.isNaN(whole) || whole == 0;
      width = Math.max(width, figure(call, none ? 3 : whole).length());
    }
    var column = new ArrayList<String>();
    for (Frame f : frames) {
      double value = measure.applyAsDouble(f.values());
      column.add(head + padded(Double.isNaN(value) ? "nan" : figure(call, value), width + 3));
    }
    return column;
  }

  private static String figure(Call call, double value) {
    String system = call.has("system") ? call.text("system") : "";
    String unit = call.has("units") ? call.text("units") : "";
    return Units.shown(value, system, unit);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}

package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import tocsin.metrics.query.Frame;

/// Many series into one, row by row.
final class Combining {
  private Combining() {}

  static List<Frame> multiply(Call call) {
    List<Frame> frames = call.series("seriesLists");
    return frames.size() == 1 && call.count("seriesLists") == 1
        ? frames
        : combine(frames, Aggregation.MULTIPLY, "multiply", call.xFilesFactor());
  }

  /// Counts rows, also those without a value. Of nothing at all there are none, always.
  static List<Frame> count(Call call) {
    List<Frame> frames = call.series("seriesLists");
    if (frames.isEmpty()) {
      return call.hasSeries("seriesLists") ? frames : List.of(Lines.none(call));
    }
    Rows rows = Rows.of(frames);
    var values = new double[rows.length()];
    java.util.Arrays.fill(values, frames.size());
    return List.of(
        rows.frame("countSeries(" + Rows.paths(frames) + ")", values, call.xFilesFactor()));
  }

  static List<Frame> aggregate(Call call) {
    return call.gathered(
        "seriesList",
        () ->
            Gathering.all(
                new Combination(
                    call.aggregation("func"),
                    bare(call.text("func")),
                    call.number("xFilesFactor", call.xFilesFactor()))));
  }

  static List<Frame> group(Call call) {
    return call.series("seriesLists");
  }

  static List<Frame> unique(Call call) {
    var seen = new java.util.HashSet<String>();
    return call.series("seriesLists").stream().filter(f -> seen.add(f.name())).toList();
  }

  static List<Frame> percentile(Call call) {
    List<Frame> frames = call.series("seriesList");
    double n = Percentiles.percent(call);
    if (frames.isEmpty()) {
      return frames;
    }
    Rows rows = Rows.of(frames);
    var values = new double[rows.length()];
    var row = new double[frames.size()];
    for (int i = 0; i < values.length; i++) {
      rows.fill(row, i);
      values[i] = Percentile.of(row, n, call.flag("interpolate"));
    }
    String first = frames.getFirst().pathExpression();
    String name = "percentileOfSeries(" + first + "," + Format.g(n) + ")";
    return List.of(rows.frame(name, values, call.xFilesFactor()));
  }

  /// The first series to the power of the second, that to the power of the third; a gap in one
  /// makes a gap, and so does what has no result.
  static List<Frame> pow(Call call) {
    List<Frame> frames = call.series("seriesList");
    if (frames.isEmpty()) {
      return frames;
    }
    Rows rows = Rows.of(frames);
    var values = new double[rows.length()];
    var row = new double[frames.size()];
    for (int i = 0; i < values.length; i++) {
      rows.fill(row, i);
      values[i] = row[0];
      for (int s = 1; s < row.length; s++) {
        values[i] = Arithmetic.power(values[i], row[s]);
      }
    }
    String names = frames.stream().map(Frame::name).collect(Collectors.joining(","));
    return List.of(rows.frame("powSeries(" + names + ")", values, call.xFilesFactor()));
  }

  /// Pairs two lists by position, as sumSeriesLists and its kin do.
  static Function lists(Aggregation how, String word) {
    return call -> pairs(call, how, word, call::xFilesFactor);
  }

  static List<Frame> aggregateLists(Call call) {
    return pairs(
        call,
        call.aggregation("func"),
        bare(call.text("func")),
        () -> call.number("xFilesFactor", call.xFilesFactor()));
  }

  // The share is asked for when the series are read, which may set it.
  private static List<Frame> pairs(Call call, Aggregation how, String word, DoubleSupplier share) {
    List<Frame> first = call.series("seriesListFirstPos");
    List<Frame> second = call.series("seriesListSecondPos");
    if (first.size() != second.size()) {
      throw call.bad(
          "lists of " + first.size() + " and " + second.size() + " series (expected: as many)");
    }
    var result = new ArrayList<Frame>();
    for (int i = 0; i < first.size(); i++) {
      List<Frame> pair = List.of(first.get(i), second.get(i));
      String name = word + "Series(" + pair.get(0).name() + "," + pair.get(1).name() + ")";
      combine(pair, how, word, share.getAsDouble()).forEach(f -> result.add(f.named(name)));
    }
    return result;
  }

  static List<Frame> combine(List<Frame> frames, Aggregation how, String word, double share) {
    return new Combination(how, word, share).of(frames);
  }

  static String bare(String word) {
    return word.endsWith("Series") ? word.substring(0, word.length() - 6) : word;
  }
}

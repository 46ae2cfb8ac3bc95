package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.metrics.query.Frame;

/// One series as a share of another.
final class Ratios {
  private Ratios() {}

  static List<Frame> divide(Call call) {
    List<Frame> dividends = call.series("dividendSeriesList");
    List<Frame> divisors = call.series("divisorSeries");
    if (divisors.size() > 1) {
      throw call.bad("divisorSeries", divisors.size() + " series (expected: one)");
    }
    return dividends.stream()
        .map(f ->
            divisors.isEmpty()
                ? missing(f.called("divideSeries(" + f.name() + ",MISSING)"))
                : ratio("divideSeries", f, divisors.getFirst(), 1, call.xFilesFactor()))
        .toList();
  }

  static List<Frame> divideLists(Call call) {
    List<Frame> dividends = call.series("dividendSeriesList");
    List<Frame> divisors = call.series("divisorSeriesList");
    if (dividends.size() != divisors.size()) {
      throw call.bad(
          "lists of "
              + dividends.size()
              + " and "
              + divisors.size()
              + " series (expected: as many)");
    }
    var result = new ArrayList<Frame>();
    for (int i = 0; i < dividends.size(); i++) {
      result.add(ratio("divideSeries", dividends.get(i), divisors.get(i), 1, call.xFilesFactor()));
    }
    return result;
  }

  /// Percent of a total: of all series, of another list, of a number, or by groups of nodes.
  static List<Frame> asPercent(Call call) {
    List<Frame> frames = call.series("seriesList");
    List<NodeOrTag> nodes = call.nodes("nodes");
    // Read in any case: what is wrong with it is told also where there is nothing to share.
    List<Frame> totals = call.series("total");
    if (frames.isEmpty()) {
      return frames;
    }
    if (!nodes.isEmpty()) {
      return byGroup(call, frames, nodes);
    }
    if (call.hasSeries("total")) {
      return ofTotals(call, frames, totals);
    }
    if (call.has("total")) {
      String text = call.text("total");
      double total = call.number("total");
      return frames.stream().map(f -> ofNumber(f, total, text)).toList();
    }
    Rows rows = Rows.of(frames);
    String name = "sumSeries(" + Rows.paths(frames) + ")";
    Frame sum = rows.frame(name, rows.combined(Aggregation.SUM, 0), call.xFilesFactor());
    return shares(call, frames, rows.frames(), sum);
  }

  /// Of one total, at one step with all of them.
  private static List<Frame> ofOne(Call call, List<Frame> frames, Frame total) {
    var all = new ArrayList<>(frames);
    all.add(total);
    List<Frame> even = Rows.of(all).frames();
    return shares(call, frames, even, even.getLast());
  }

  // Series with different steps are shared out at one step, but each keeps its own stamps, as in
  // Graphite.
  private static List<Frame> shares(Call call, List<Frame> frames, List<Frame> even, Frame total) {
    var result = new ArrayList<Frame>();
    for (int i = 0; i < frames.size(); i++) {
      Frame f = frames.get(i);
      // A total without a name is called as the series are.
      Frame of = total.name().isEmpty() ? total.named(f.pathExpression()) : total;
      Frame share = ratio("asPercent", even.get(i), of, 100, call.xFilesFactor());
      result.add(share.over(f.start(), f.end(), f.step(), share.values()));
    }
    return result;
  }

  private static List<Frame> ofTotals(Call call, List<Frame> frames, List<Frame> totals) {
    if (totals.size() == 1 && frames.size() > 1) {
      return ofOne(call, frames, totals.getFirst());
    }
    if (totals.size() != frames.size()) {
      throw call.bad("total", totals.size() + " series (expected: one, or " + frames.size() + ")");
    }
    List<Frame> left = frames.stream().sorted(Comparator.comparing(Frame::name)).toList();
    List<Frame> right = totals.stream().sorted(Comparator.comparing(Frame::name)).toList();
    var result = new ArrayList<Frame>();
    for (int i = 0; i < left.size(); i++) {
      result.add(ratio("asPercent", left.get(i), right.get(i), 100, call.xFilesFactor()));
    }
    return result;
  }

  private static Frame ofNumber(Frame frame, double total, String text) {
    double[] values = frame.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] = total == 0 ? Double.NaN : values[i] / total * 100;
    }
    String name = "asPercent(" + frame.name() + "," + text + ")";
    return frame.called(name).tagged(Map.of("name", name)).with(values);
  }

  private static List<Frame> byGroup(Call call, List<Frame> frames, List<NodeOrTag> nodes) {
    if (call.has("total") && !call.hasSeries("total")) {
      throw call.bad("total", "a number (expected: series or None, because nodes are given)");
    }
    Map<String, List<Frame>> parts = Grouping.by(frames, nodes);
    Map<String, List<Frame>> totals =
        call.hasSeries("total") ? Grouping.by(call.series("total"), nodes) : parts;
    var keys = new LinkedHashMap<>(parts);
    totals.forEach(keys::putIfAbsent);
    var result = new ArrayList<Frame>();
    for (String key : keys.keySet()) {
      Optional<Frame> total = total(totals.getOrDefault(key, List.of()), call.xFilesFactor());
      if (!parts.containsKey(key)) {
        total.ifPresent(t -> result.add(none("asPercent(MISSING," + t.name() + ")", t)));
      }
      for (Frame part : parts.getOrDefault(key, List.of())) {
        result.add(
            total
                .map(t -> ratio("asPercent", part, t, 100, call.xFilesFactor()))
                .orElseGet(() -> none("asPercent(" + part.name() + ",MISSING)", part)));
      }
    }
    return result;
  }

  private static Optional<Frame> total(List<Frame> frames, double share) {
    return frames.size() == 1
        ? Optional.of(frames.getFirst())
        : Combining.combine(frames, Aggregation.SUM, "sum", share).stream().findFirst();
  }

  private static Frame none(String name, Frame like) {
    return missing(like.called(name).tagged(Map.of("name", name)));
  }

  private static Frame missing(Frame frame) {
    var values = new double[frame.size()];
    Arrays.fill(values, Double.NaN);
    return frame.with(values);
  }

  private static Frame ratio(
      String function, Frame dividend, Frame divisor, double factor, double share) {
    Rows rows = Rows.of(List.of(dividend, divisor));
    var values = new double[rows.length()];
    var row = new double[2];
    for (int i = 0; i < values.length; i++) {
      rows.fill(row, i);
      values[i] = row[1] == 0 ? Double.NaN : row[0] / row[1] * factor;
    }
    String name = function + "(" + dividend.name() + "," + divisor.name() + ")";
    return rows.frame(name, values, share);
  }
}

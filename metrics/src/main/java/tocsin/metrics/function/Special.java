package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import tocsin.metrics.query.Consolidation;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.Interval;
import tocsin.metrics.query.QueryWindow;
import tocsin.metrics.query.TagExpressions;
import tocsin.metrics.store.SeriesMatcher;

/// Series that come from elsewhere or nowhere, and how they are treated later.
final class Special {
  private Special() {}

  static List<Frame> seriesByTag(Call call) {
    SeriesMatcher.Tagged matcher;
    try {
      matcher = TagExpressions.parse(call.texts("tagExpressions"));
    } catch (IllegalArgumentException e) {
      throw call.bad("tagExpressions", String.valueOf(e.getMessage()));
    }
    return call.find(matcher);
  }

  static List<Frame> constantLine(Call call) {
    double value = call.number("value");
    return List.of(line(call, Format.real(value), value));
  }

  static List<Frame> threshold(Call call) {
    double value = call.number("value");
    Frame line = line(call, Format.real(value), value);
    return List.of(call.has("label") ? line.named(call.text("label")) : line);
  }

  private static Frame line(Call call, String name, double value) {
    QueryWindow window = call.window();
    long step = Math.max(1, (window.untilSeconds() - window.fromSeconds()) / 2);
    double[] values = {value, value, value};
    return Frame.of(name, window.fromSeconds(), window.untilSeconds(), step, values)
        .from("constantLine(" + name + ")")
        .needing(call.xFilesFactor());
  }

  static List<Frame> identity(Call call) {
    return List.of(clock(call, 60));
  }

  static List<Frame> time(Call call) {
    int step = call.whole("step");
    if (step < 1) {
      throw call.bad("step", step + " (expected: 1 or more seconds)");
    }
    return List.of(clock(call, step));
  }

  static List<Frame> sine(Call call) {
    int step = call.whole("step");
    if (step < 1) {
      throw call.bad("step", step + " (expected: 1 or more seconds)");
    }
    double height = call.number("amplitude");
    return List.of(Arithmetic.map(clock(call, step), v -> Math.sin(v) * height));
  }

  private static Frame clock(Call call, long step) {
    long from = call.window().fromSeconds();
    long until = call.window().untilSeconds();
    long count = Math.max(1, (until - from + step - 1) / step);
    double[] values = call.room(count);
    LongStream.range(0, count).forEach(i -> values[(int) i] = from + i * step);
    return Frame.of(call.text("name"), from, until, step, values).needing(call.xFilesFactor());
  }

  static List<Frame> timeShift(Call call) {
    List<Frame> plain = call.series("seriesList");
    String text = call.text("timeShift");
    String shown = Character.isDigit(text.charAt(0)) ? "-" + text : text;
    long by = Interval.seconds(shown);
    QueryWindow window = call.window();
    QueryWindow then = window.over(window.fromSeconds() + by, window.untilSeconds() + by);
    var result = new ArrayList<Frame>();
    if (plain.isEmpty()) {
      return result;
    }
    Frame first = plain.getFirst();
    for (Frame f : call.series("seriesList", then)) {
      long end = call.flag("resetEnd") ? first.end() : f.end() - f.start() + first.start();
      result.add(
          f.over(first.start(), end, f.step(), f.values())
              .named("timeShift(" + f.name() + ", \"" + shown + "\")"));
    }
    return result;
  }

  static List<Frame> consolidateBy(Call call) {
    return consolidated(call, call.text("consolidationFunc"));
  }

  static List<Frame> cumulative(Call call) {
    return consolidated(call, "sum");
  }

  private static List<Frame> consolidated(Call call, String word) {
    Consolidation how = Consolidation.parse(word);
    return call.series("seriesList").stream()
        .map(f -> f.consolidatedBy(how).called("consolidateBy(" + f.name() + ",\"" + word + "\")"))
        .toList();
  }

  static List<Frame> xFilesFactor(Call call) {
    double share = call.number("xFilesFactor");
    List<Frame> frames = call.series("seriesList").stream().map(f -> f.needing(share)).toList();
    call.xFilesFactor(share);
    return frames;
  }

  static List<Frame> fallback(Call call) {
    List<Frame> frames = call.series("seriesList");
    return frames.isEmpty() ? call.series("fallback") : frames;
  }

  /// Looks only: the series stay as they are.
  static List<Frame> same(Call call) {
    return call.series("seriesList");
  }

  /// Looks only, but the name says so.
  static List<Frame> wrapped(Call call) {
    return call.series("seriesList").stream()
        .map(f -> f.named(call.function() + "(" + f.name() + ")"))
        .toList();
  }
}

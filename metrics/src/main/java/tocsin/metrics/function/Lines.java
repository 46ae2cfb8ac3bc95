package tocsin.metrics.function;

import java.util.Arrays;
import java.util.List;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.QueryWindow;
import tocsin.metrics.query.Style;
import tocsin.metrics.query.Style.Form.Usual;

/// Straight lines: across the window, or up and down at one moment.
final class Lines {
  private Lines() {}

  static List<Frame> constant(Call call) {
    double value = call.number("value");
    return List.of(across(call, value));
  }

  static List<Frame> threshold(Call call) {
    Frame line = across(call, call.number("value"));
    Frame named = call.has("label") ? line.named(call.text("label")) : line;
    return List.of(named.styled(style(call, Usual.LIMIT)));
  }

  private static Style style(Call call, Usual form) {
    return Style.PLAIN.as(form).colored(call.has("color") ? call.text("color") : "");
  }

  /// One value for all of a series.
  static List<Frame> aggregate(Call call) {
    Aggregation how = call.aggregation("func");
    boolean keepStep = call.flag("keepStep");
    return call.series("seriesList").stream()
        .map(f -> {
          double value = how.of(f.values());
          String shown = Double.isNaN(value) ? "None" : Format.g(value);
          return (keepStep ? flat(f, value) : across(call, value))
              .called("aggregateLine(" + f.name() + ", " + shown + ")");
        })
        .toList();
  }

  /// The same value in every slot of a series.
  static Frame flat(Frame frame, double value) {
    var values = new double[frame.size()];
    Arrays.fill(values, value);
    return frame.with(values);
  }

  static List<Frame> vertical(Call call) {
    QueryWindow window = call.window();
    long at = call.moment("ts");
    if (at < window.fromSeconds() || at > window.untilSeconds()) {
      throw call.bad(
          "ts", at + " (expected: from " + window.fromSeconds() + " to " + window.untilSeconds());
    }
    String name = call.has("label") ? call.text("label") : "";
    // Two points at one moment, of which one is shown: functions around it see both.
    Frame moment = Frame.of(name, at, at, 1, new double[] {1, 1}).needing(call.xFilesFactor());
    Frame told = call.has("label") ? moment : moment.tag("name", "None");
    return List.of(told.styled(style(call, Usual.MOMENT)));
  }

  /// A line at 0 for series that were not there to be counted.
  static Frame none(Call call) {
    return across(call, 0).named("0").tag("name", "0").from("countSeries()");
  }

  private static Frame across(Call call, double value) {
    QueryWindow window = call.window();
    String name = Double.isNaN(value) ? "None" : Format.real(value);
    long step = Math.max(1, (window.untilSeconds() - window.fromSeconds()) / 2);
    double[] values = {value, value, value};
    return Frame.of(name, window.fromSeconds(), window.untilSeconds(), step, values)
        .from("constantLine(" + name + ")")
        .needing(call.xFilesFactor());
  }
}

package tocsin.metrics.function;

import java.util.Arrays;
import java.util.List;
import tocsin.metrics.event.Event;
import tocsin.metrics.query.Consolidation;
import tocsin.metrics.query.Frame;

/// Events as a series.
final class Happenings {
  private Happenings() {}

  /// How many there were in each second, no value for none.
  static List<Frame> count(Call call) {
    List<String> tags = call.texts("tags");
    long from = call.window().fromSeconds();
    long until = call.window().untilSeconds();
    double[] values = call.room(until - from);
    Arrays.fill(values, Double.NaN);
    for (Event event : call.events()) {
      int at = (int) (event.when() - from);
      if (at < values.length && (tags.equals(List.of("*")) || event.hasAll(tags))) {
        values[at] = Double.isNaN(values[at]) ? 1 : values[at] + 1;
      }
    }
    String name = "events(\"" + String.join("\", \"", tags) + "\")";
    return List.of(
        Frame.of(name, from, until, 1, values)
            .consolidatedBy(Consolidation.SUM)
            .needing(call.xFilesFactor()));
  }
}

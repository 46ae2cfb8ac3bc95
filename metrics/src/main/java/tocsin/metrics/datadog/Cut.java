package tocsin.metrics.datadog;

import java.util.Arrays;
import tocsin.metrics.datadog.Computed.Grouped;

/// Leaves out the buckets before the time that was asked for.
final class Cut {
  private Cut() {}

  static Grouped from(Grouped in, long fromSeconds) {
    Grid grid = in.grid();
    int skip = Math.clamp((fromSeconds - grid.first()) / grid.step(), 0, grid.count());
    if (skip == 0) {
      return in;
    }
    Grid rest = new Grid(grid.at(skip), grid.step(), grid.count() - skip);
    Grouped cut = in.each(values -> Arrays.copyOfRange(values, skip, values.length));
    return new Grouped(rest, in.keys(), cut.groups());
  }
}

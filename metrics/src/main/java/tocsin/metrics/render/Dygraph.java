package tocsin.metrics.render;

import java.util.List;
import tocsin.ground.json.Json;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.QueryException;

/// Frames as rows, one for each time.
public final class Dygraph {
  private Dygraph() {}

  /// `{"labels": ["Time", names], "data": [[milliseconds, values]]}`; rows are those of the first
  /// series.
  ///
  /// @throws QueryException if a series has not just as many values as the first one has slots:
  ///   rows have one time for all, so there is no place for them
  public static byte[] json(List<Frame> frames) {
    if (frames.isEmpty()) {
      return new Written().text("{}").toBytes();
    }
    frames.forEach(f -> requireRows(frames.getFirst(), f));
    var out = new Written().text("{\"labels\":[\"Time\"");
    frames.forEach(f -> out.sign(',').text(Json.write(f.name())));
    out.text("],\"data\":[");
    Frame first = frames.getFirst();
    for (int i = 0; i < first.size(); i++) {
      out.text(i > 0 ? ",[" : "[").number(first.at(i) * 1_000);
      for (Frame f : frames) {
        out.sign(',');
        Numbers.json(out, f.value(i));
      }
      out.sign(']');
    }
    return out.text("]}").toBytes();
  }

  private static void requireRows(Frame first, Frame f) {
    long rows = Math.max(0, (first.end() - first.start() + first.step() - 1) / first.step());
    if (f.size() != rows) {
      throw new QueryException(
          "dygraph: "
              + f.name()
              + " has "
              + f.size()
              + " values (expected: "
              + rows
              + ", one for each time of the first series; format=json takes any)",
          -1);
    }
  }
}

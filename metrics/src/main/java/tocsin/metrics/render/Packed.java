package tocsin.metrics.render;

import java.util.List;
import java.util.Locale;
import tocsin.metrics.query.Frame;

/// Frames as bytes for other programs: a list of maps with `name`, `start`, `end`, `step`, `values`
/// and what else Graphite's own nodes send each other.
public final class Packed {
  private Packed() {}

  /// MessagePack, `format=msgpack`.
  public static byte[] msgpack(List<Frame> frames) {
    return written(frames, new Msgpack());
  }

  /// Python's own, `format=pickle`, in protocol 2, which every Python since 2.3 reads.
  public static byte[] pickle(List<Frame> frames) {
    return written(frames, new Pickle());
  }

  private static byte[] written(List<Frame> frames, PackedForm out) {
    out.list(frames.size());
    for (Frame f : frames) {
      out.map(9);
      text(out, "name", f.name());
      text(out, "pathExpression", f.pathExpression());
      text(out, "consolidationFunc", f.consolidation().name().toLowerCase(Locale.ROOT));
      whole(out, "start", f.start());
      whole(out, "end", f.end());
      whole(out, "step", f.step());
      whole(out, "valuesPerPoint", 1);
      out.text("xFilesFactor");
      out.real(f.xFilesFactor());
      out.text("values");
      values(out, f.values());
      out.endMap();
    }
    out.endList();
    return out.toBytes();
  }

  private static void values(PackedForm out, double[] values) {
    out.list(values.length);
    for (double v : values) {
      if (Double.isNaN(v)) {
        out.nothing();
      } else {
        out.real(v);
      }
    }
    out.endList();
  }

  private static void text(PackedForm out, String key, String value) {
    out.text(key);
    out.text(value);
  }

  private static void whole(PackedForm out, String key, long value) {
    out.text(key);
    out.whole(value);
  }
}

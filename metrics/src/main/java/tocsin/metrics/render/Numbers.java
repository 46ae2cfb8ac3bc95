package tocsin.metrics.render;

/// Numbers as text.
final class Numbers {
  private Numbers() {}

  /// A JSON number; no value is null, and infinity is a number that every reader takes for it.
  static void json(StringBuilder out, double v) {
    if (Double.isNaN(v)) {
      out.append("null");
    } else if (Double.isInfinite(v)) {
      out.append(v > 0 ? "1e9999" : "-1e9999");
    } else {
      plain(out, v);
    }
  }

  /// As Python writes floats, which readers of the other formats expect.
  static void plain(StringBuilder out, double v) {
    if (Double.isInfinite(v)) {
      out.append(v > 0 ? "inf" : "-inf");
    } else if (v == Math.rint(v) && Math.abs(v) < 1e15) {
      out.append((long) v).append(".0");
    } else {
      out.append(v);
    }
  }
}

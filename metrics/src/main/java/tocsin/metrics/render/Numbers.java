package tocsin.metrics.render;

/// Numbers as text.
final class Numbers {
  private Numbers() {}

  /// A JSON number; no value is null, and infinity is a number that every reader takes for it.
  static void json(Written out, double v) {
    if (Double.isNaN(v)) {
      out.text("null");
    } else if (Double.isInfinite(v)) {
      out.text(v > 0 ? "1e9999" : "-1e9999");
    } else {
      out.decimal(v);
    }
  }

  /// As Python writes floats, which readers of the other formats expect.
  static void plain(Written out, double v) {
    if (Double.isInfinite(v)) {
      out.text(v > 0 ? "inf" : "-inf");
    } else {
      out.decimal(v);
    }
  }
}

package tocsin.metrics.render;

/// Numbers as text.
final class Numbers {
  /// Bytes that the longest text takes, and what is written beyond it.
  static final int MOST = Decimal.MOST;

  private Numbers() {}

  /// A JSON number; no value is null, and infinity is a number that every reader takes for it.
  static void json(Written out, double v) {
    out.ends(json(out.room(MOST), out.size(), v));
  }

  /// The same. Whoever calls has made room for [#MOST].
  ///
  /// @return where the text ends
  static int json(byte[] into, int at, double v) {
    if (!Double.isFinite(v)) {
      return ascii(into, at, Double.isNaN(v) ? "null" : v > 0 ? "1e9999" : "-1e9999");
    }
    int end = Decimal.write(into, at, v);
    return end == Decimal.LONGER ? ascii(into, at, Double.toString(v)) : end;
  }

  private static int ascii(byte[] into, int at, String text) {
    for (int i = 0; i < text.length(); i++) {
      into[at + i] = (byte) text.charAt(i);
    }
    return at + text.length();
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

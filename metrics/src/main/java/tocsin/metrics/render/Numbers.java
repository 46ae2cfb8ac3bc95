package tocsin.metrics.render;

/// Numbers as text.
final class Numbers {
  private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};
  private static final double LARGEST = 1e15;

  private Numbers() {}

  /// A JSON number; no value is null, and infinity is a number that every reader takes for it.
  static void json(Written out, double v) {
    if (Double.isNaN(v)) {
      out.text("null");
    } else if (Double.isInfinite(v)) {
      out.text(v > 0 ? "1e9999" : "-1e9999");
    } else {
      plain(out, v);
    }
  }

  /// As Python writes floats, which readers of the other formats expect.
  static void plain(Written out, double v) {
    if (Double.isInfinite(v)) {
      out.text(v > 0 ? "inf" : "-inf");
    } else if (v == Math.rint(v) && Math.abs(v) < 1e15) {
      out.number((long) v).sign('.').sign('0');
    } else if (!isShort(out, v)) {
      out.text(Double.toString(v));
    }
  }

  /// Writes a number that has few decimal places, which is what most of them are: as a whole number
  /// of them, several times as fast as finding the shortest text, and the same text.
  private static boolean isShort(Written out, double v) {
    for (int places = 1; places < POWERS.length; places++) {
      double scaled = Math.rint(v * POWERS[places]);
      if (Math.abs(scaled) >= LARGEST) {
        return false;
      }
      if (scaled / POWERS[places] == v) {
        decimal(out, (long) scaled, places);
        return true;
      }
    }
    return false;
  }

  private static void decimal(Written out, long number, int places) {
    long size = Math.abs(number);
    long whole = size / (long) POWERS[places];
    long rest = size % (long) POWERS[places];
    if (number < 0) {
      out.sign('-');
    }
    out.number(whole).sign('.').padded(rest, places);
  }
}

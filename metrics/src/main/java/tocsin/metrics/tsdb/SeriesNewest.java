package tocsin.metrics.tsdb;

import tocsin.metrics.head.Head;

/// Takes the newest stamp of series, by their references.
@FunctionalInterface
public interface SeriesNewest {
  void newest(int reference, long millis);

  /// @return how many were given
  static int each(Front leaving, Front front, SeriesNewest to) {
    int given = leaving == front ? 0 : each(leaving.head(), to);
    return given + each(front.head(), to);
  }

  private static int each(Head head, SeriesNewest to) {
    int given = 0;
    for (int r = 0; r < head.references(); r++) {
      if (head.has(r)) {
        to.newest(r, head.newestMillis(r));
        given++;
      }
    }
    return given;
  }
}

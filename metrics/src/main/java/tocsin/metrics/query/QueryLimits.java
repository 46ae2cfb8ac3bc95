package tocsin.metrics.query;

/// How much one question may cost; going over is a [QueryException], never an empty answer.
///
/// @param series series read by one question
/// @param points values held or made by one question
/// @param depth functions inside functions
public record QueryLimits(int series, long points, int depth) {
  /// Wide enough for a wall of graphs, narrow enough that one question cannot take the process.
  public static final QueryLimits DEFAULT = new QueryLimits(50_000, 50_000_000, 64);

  public QueryLimits {
    if (series < 1 || points < 1 || depth < 1) {
      throw new IllegalArgumentException(
          "limits: " + series + ", " + points + ", " + depth + " (expected: each 1 or more)");
    }
  }
}

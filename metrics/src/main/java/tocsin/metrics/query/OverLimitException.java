package tocsin.metrics.query;

/// A question costs more than a limit allows. The message names the limit, its value, and the
/// setting that allows more.
public final class OverLimitException extends QueryException {
  private final Limit limit;

  /// What is bounded.
  public enum Limit {
    /// Series that one question reads.
    SERIES,
    /// Values that one question reads and makes, or that one answer holds.
    VALUES,
    /// How long one question takes.
    TIME,
    /// What all questions that are answered at the same moment hold together.
    MEMORY
  }

  public OverLimitException(Limit limit, String message) {
    super(message, -1);
    this.limit = limit;
  }

  public Limit limit() {
    return limit;
  }
}

package tocsin.metrics.query;

/// A question that cannot be answered as asked; the message is written for the person who asked.
public sealed class QueryException extends RuntimeException permits OverLimitException {
  private final int position;
  private final String suggestion;

  /// @param position characters into the target where it went wrong, or -1 when it is about none
  /// @param suggestion what was probably meant, or empty
  public QueryException(String message, int position, String suggestion) {
    super(message);
    this.position = position;
    this.suggestion = suggestion;
  }

  public QueryException(String message, int position) {
    this(message, position, "");
  }

  /// Characters into the target, or -1 when the fault is not in one place.
  public int position() {
    return position;
  }

  /// What was probably meant, or empty.
  public String suggestion() {
    return suggestion;
  }

  /// The message with place and suggestion, in one line.
  public String explained() {
    return getMessage()
        + (position < 0 ? "" : " at character " + position)
        + (suggestion.isEmpty() ? "" : "; did you mean " + suggestion + "?");
  }
}

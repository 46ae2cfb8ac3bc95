package tocsin.metrics.index;

/// References of series that fit a question.
///
/// @param ascending the references, each once
/// @param more whether others fit as well, which the limit kept out
public record References(int[] ascending, boolean more) {
  static final References NONE = new References(new int[0], false);

  public int size() {
    return ascending.length;
  }
}

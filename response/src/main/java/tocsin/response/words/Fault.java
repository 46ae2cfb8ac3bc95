package tocsin.response.words;

/// One thing that is wrong with what somebody sent.
///
/// @param field where, as a path: `steps[2].delay`
/// @param problem the value and what was expected, in one sentence
public record Fault(String field, String problem) {
  @Override
  public String toString() {
    return field + ": " + problem;
  }
}

package tocsin.ground.json;

/// One thing that is wrong with a document.
///
/// @param field where, as a path: `steps[2].delay`; empty for the document as a whole
/// @param problem the value, what was expected, and the remedy
public record Fault(String field, String problem) {
  @Override
  public String toString() {
    return field.isEmpty() ? problem : field + ": " + problem;
  }
}

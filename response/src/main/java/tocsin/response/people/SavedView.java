package tocsin.response.people;

import java.util.Locale;

/// A filter of a list that somebody keeps under a name.
///
/// @param query what stands in the address of the list after `?`
public record SavedView(String name, String query) {
  static final int LONGEST_NAME = 60;
  static final int LONGEST_QUERY = 1_000;

  /// @throws IllegalArgumentException if it has no name, or one too long
  public SavedView {
    name = name.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "name: '" + name + "' (expected: 1 to " + LONGEST_NAME + " characters)");
    }
    if (query.length() > LONGEST_QUERY) {
      throw new IllegalArgumentException(
          "query: " + query.length() + " characters (expected: at most " + LONGEST_QUERY + ")");
    }
  }

  /// Two views of one person with names that only differ in capitals would be taken for one.
  boolean isCalled(String other) {
    return name.toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
  }
}

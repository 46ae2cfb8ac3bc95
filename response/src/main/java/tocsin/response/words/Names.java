package tocsin.response.words;

/// The form of the names that people give to things: any characters, but a line of them.
public final class Names {
  private static final int LONGEST = 200;

  private Names() {}

  /// The name without spaces around it.
  ///
  /// @throws IllegalArgumentException if it is longer than 200 characters
  public static String checked(String name) {
    String stripped = name.strip();
    if (stripped.length() > LONGEST) {
      throw new IllegalArgumentException(
          stripped.length() + " characters (expected: at most " + LONGEST + ")");
    }
    return stripped;
  }
}

package tocsin.response.words;

import java.util.regex.Pattern;

/// The form all ids share, so that every id can stand in an address and in a message.
final class Ids {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,99}");

  private Ids() {}

  static void check(String type, String value) {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          type
              + ": '"
              + value
              + "' (expected: 1 to 100 letters, digits, '.', '_', '@' or '-', beginning with a"
              + " letter or digit)");
    }
  }
}

package tocsin.response.orchestration;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tocsin.ground.json.Fields;

/// Regular expressions with a bound that does not depend on the speed of the machine: one event may
/// look at so many characters, however often it looks at the same one.
final class Regexes {
  private static final int LONGEST = 300;
  private static final int MOST_LOOKS = 200_000;

  // Of a longer value the beginning is looked at: Java's matcher goes deeper with each character.
  private static final int LOOKED_AT = 1_000;

  private int looks;

  /// What is found: the first group, or all of it when there is none.
  ///
  /// @throws TooCostly when the bound is reached
  Optional<String> find(String regex, String value) throws TooCostly {
    String text = value.length() <= LOOKED_AT ? value : value.substring(0, LOOKED_AT);
    Matcher m = Pattern.compile(regex).matcher(new Counted(text));
    try {
      if (!m.find()) {
        return Optional.empty();
      }
      return Optional.of(Optional.ofNullable(m.group(Math.min(1, m.groupCount()))).orElse(""));
    } catch (Enough | StackOverflowError e) {
      throw new TooCostly(regex);
    }
  }

  /// A regular expression of a document, or a fault.
  static String checked(Fields f, String name) {
    return f.required(name, Regexes::checked).orElse("");
  }

  private static String checked(String text) {
    try {
      Pattern.compile(ActionsText.atMost(text, LONGEST));
      return text;
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "'" + text + "' (expected: a regular expression; " + e.getDescription() + ")", e);
    }
  }

  /// It looked at too many characters.
  static final class TooCostly extends Exception {
    private static final long serialVersionUID = 1;

    TooCostly(String regex) {
      super("'" + regex + "' was given up: it looks at too many characters; make it simpler");
    }
  }

  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final class Counted implements CharSequence {
    private final String text;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (++looks > MOST_LOOKS) {
        throw new Enough();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}

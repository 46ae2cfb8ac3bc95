package tocsin.metrics.datadog.language;

import java.util.Collection;
import tocsin.metrics.query.QueryException;
import tocsin.metrics.query.Spelling;

/// Walks over the characters of one text; blanks before what is asked for are passed over. Not
/// thread-safe.
final class Scanner {
  /// Longer texts are refused.
  static final int MOST = 20_000;

  private final String text;
  private int at;

  Scanner(String text) {
    this.text = text;
    if (text.length() > MOST) {
      throw new QueryException(
          "the query has " + text.length() + " characters (expected: at most " + MOST + ")", 0);
    }
  }

  int position() {
    blanks();
    return at;
  }

  void back(int position) {
    at = position;
  }

  boolean atEnd() {
    blanks();
    return at >= text.length();
  }

  private void blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  boolean peek(String wanted) {
    blanks();
    return text.startsWith(wanted, at);
  }

  boolean take(String wanted) {
    if (!peek(wanted)) {
      return false;
    }
    at += wanted.length();
    return true;
  }

  void expect(String wanted) {
    if (!take(wanted)) {
      throw fault("'" + wanted + "'");
    }
  }

  /// Takes a word in any case, if it is the whole next word.
  boolean takeWord(String wanted) {
    int start = position();
    if (word().equalsIgnoreCase(wanted)) {
      return true;
    }
    at = start;
    return false;
  }

  /// Letters, digits and `_`; empty when there is none here.
  String word() {
    return run("_");
  }

  /// Letters, digits and some signs; empty when there is none here.
  String run(String signs) {
    int start = position();
    while (at < text.length() && isPart(text.charAt(at), signs)) {
      at++;
    }
    return text.substring(start, at);
  }

  private static boolean isPart(char c, String signs) {
    return Character.isLetterOrDigit(c) || signs.indexOf(c) >= 0;
  }

  /// Whatever stands up to one of these signs or a blank.
  String until(String signs) {
    int start = position();
    while (at < text.length() && endsNot(text.charAt(at), signs)) {
      at++;
    }
    return text.substring(start, at);
  }

  private static boolean endsNot(char c, String signs) {
    return signs.indexOf(c) < 0 && !Character.isWhitespace(c);
  }

  /// A text in quotes of either kind.
  String quoted() {
    if (!peek("'") && !peek("\"")) {
      throw fault("a quoted text");
    }
    int end = text.indexOf(text.charAt(at), at + 1);
    if (end < 0) {
      throw fault("a text with a closing " + text.charAt(at));
    }
    String inside = text.substring(at + 1, end);
    at = end + 1;
    return inside;
  }

  QueryException fault(String expected) {
    String found = atEnd() ? "the end" : "'" + text.charAt(at) + "'";
    return new QueryException("found " + found + " (expected: " + expected + ")", at);
  }

  /// What is said of a word that is none of those that are known.
  static QueryException unknown(String word, Collection<String> known, int at) {
    return new QueryException(
        "found '" + word + "' (expected: " + String.join(", ", known) + ")",
        at,
        Spelling.nearest(word, known));
  }
}

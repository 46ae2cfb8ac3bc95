package tocsin.metrics.query;

/// Walks over the characters of one target. Not thread-safe.
final class Scanner {
  private final String text;
  private int at;

  Scanner(String text) {
    this.text = text;
  }

  int position() {
    return at;
  }

  void back(int position) {
    at = position;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  String since(int start) {
    return text.substring(start, at);
  }

  void blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  /// Whether the next token is this character; blanks before it are passed over.
  boolean peek(char wanted) {
    blanks();
    return at < text.length() && text.charAt(at) == wanted;
  }

  boolean take(char wanted) {
    if (!peek(wanted)) {
      return false;
    }
    at++;
    return true;
  }

  void expect(char wanted) {
    if (!take(wanted)) {
      throw fault("'" + wanted + "'");
    }
  }

  boolean endsValue() {
    return peek(',') || peek(')') || atEnd();
  }

  /// A name of a function or argument; empty when there is none here.
  String name() {
    int start = at;
    while (at < text.length() && isNamePart(text.charAt(at), at > start)) {
      at++;
    }
    return text.substring(start, at);
  }

  private static boolean isNamePart(char c, boolean later) {
    boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    return letter || later && c >= '0' && c <= '9';
  }

  /// A quoted text; a backslash stays as it is, but keeps a quote after it from ending the text.
  String quoted() {
    char quote = text.charAt(at);
    int start = ++at;
    while (at < text.length() && text.charAt(at) != quote) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    if (at >= text.length()) {
      at = start - 1;
      throw fault("a closing " + quote);
    }
    return text.substring(start, at++);
  }

  /// Characters of a path up to a symbol or blank; commas and symbols inside braces belong to it.
  String path(String symbols) {
    var path = new StringBuilder();
    int open = -1;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '{' && open >= 0) {
        throw fault("'}' before the next '{'");
      } else if (c == '{') {
        open = at;
      } else if (c == '}' && open < 0) {
        throw fault("'{' before '}'");
      } else if (c == '}') {
        open = -1;
      } else if (c == '\\' && at + 1 < text.length() && isEscaped(text.charAt(at + 1))) {
        c = text.charAt(++at);
      } else if (endsPath(c, symbols) && !(c == ',' && open >= 0)) {
        break;
      }
      path.append(c);
      at++;
    }
    if (open >= 0) {
      at = open;
      throw fault("a closing '}'");
    }
    return path.toString();
  }

  // A tagged name holds '=', so only the other symbols and blanks end a path.
  private static boolean endsPath(char c, String symbols) {
    return c != '=' && symbols.indexOf(c) >= 0 || Character.isWhitespace(c);
  }

  private static boolean isEscaped(char c) {
    return "(){},.'\"\\|=".indexOf(c) >= 0;
  }

  QueryException fault(String expected) {
    String found = atEnd() ? "the end" : "'" + text.charAt(at) + "'";
    return new QueryException("found " + found + " (expected: " + expected + ")", at);
  }
}

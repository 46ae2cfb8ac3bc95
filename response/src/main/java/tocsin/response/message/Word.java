package tocsin.response.message;

import java.util.ArrayList;
import java.util.List;

/// A word of what stands in braces.
sealed interface Word {
  /// Names and figures; a name in brackets has lost them.
  record Bare(String text) implements Word {}

  record Quoted(String text) implements Word {}

  /// What stands in round brackets.
  record Group(String body) implements Word {}

  /// Cuts at blanks, but not inside quotes or round brackets.
  static List<Word> cut(String body) {
    List<Word> words = new ArrayList<>();
    int i = 0;
    while (i < body.length()) {
      char c = body.charAt(i);
      if (Character.isWhitespace(c)) {
        i++;
        continue;
      }
      int end = end(body, i, c);
      String inner = body.substring(c == '"' || c == '\'' || c == '(' ? i + 1 : i, end);
      words.add(
          switch (c) {
            case '"', '\'' -> new Quoted(inner);
            case '(' -> new Group(inner);
            default -> new Bare(inner.replace("[", "").replace("]", ""));
          });
      i = end + (c == '"' || c == '\'' || c == '(' ? 1 : 0);
    }
    return words;
  }

  private static int end(String body, int from, char first) {
    if (first == '(') {
      int last = body.lastIndexOf(')');
      return last < from ? body.length() : last;
    }
    if (first == '"' || first == '\'') {
      int close = body.indexOf(first, from + 1);
      return close < 0 ? body.length() : close;
    }
    int i = from;
    int brackets = 0;
    while (i < body.length() && (brackets > 0 || !Character.isWhitespace(body.charAt(i)))) {
      brackets += body.charAt(i) == '[' ? 1 : body.charAt(i) == ']' ? -1 : 0;
      i++;
    }
    return i;
  }
}

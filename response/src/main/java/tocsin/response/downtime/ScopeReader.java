package tocsin.response.downtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads a scope: parts that all must hold, each a tag, or a list of tags or values in round
/// brackets; nothing deeper. Not thread-safe.
final class ScopeReader {
  private static final int LONGEST = 2_000;

  private final String text;
  private int i;

  ScopeReader(String text) {
    this.text = text;
    if (text.length() > LONGEST) {
      throw wrong("at most " + LONGEST + " characters");
    }
  }

  Scope read() {
    if (text.strip().equals("*")) {
      return new Scope.All();
    }
    List<Scope> parts = new ArrayList<>(List.of(part(true)));
    while (peek() != '\0') {
      int from = i;
      if (joint().equals("OR")) {
        i = from;
        throw wrong("AND here; an OR stands in brackets, such as env:(a OR b)");
      }
      parts.add(part(true));
    }
    return parts.size() == 1 ? parts.getFirst() : new Scope.And(parts);
  }

  private Scope part(boolean outer) {
    if (peek() == '-') {
      i++;
      return new Scope.Not(part(outer));
    }
    if (peek() == '(') {
      return bracket(outer);
    }
    String key = word();
    if (key.equals("NOT")) {
      return new Scope.Not(part(outer));
    }
    if (key.isEmpty() || peek() != ':') {
      throw wrong("a tag such as env:prod" + (key.isEmpty() ? "" : "; '" + key + "' has no key"));
    }
    i++;
    return peek() == '(' ? values(key, outer) : new Scope.Tag(key, value());
  }

  /// `(env:a OR host:b)`
  private Scope bracket(boolean outer) {
    open(outer);
    List<Scope> parts = new ArrayList<>(List.of(part(false)));
    String joint = "";
    while (peek() != ')') {
      String next = joint();
      if (!joint.isEmpty() && !joint.equals(next)) {
        throw wrong("either AND or OR in one bracket, not both");
      }
      joint = next;
      parts.add(part(false));
    }
    i++;
    return joint.equals("OR") ? new Scope.Or(parts) : new Scope.And(parts);
  }

  /// `env:(a OR b)`
  private Scope values(String key, boolean outer) {
    open(outer);
    List<Scope> tags = new ArrayList<>(List.of(new Scope.Tag(key, value())));
    while (peek() != ')') {
      if (!joint().equals("OR")) {
        throw wrong("OR between values; a tag has only one");
      }
      tags.add(new Scope.Tag(key, value()));
    }
    i++;
    return new Scope.Or(tags);
  }

  private void open(boolean outer) {
    if (!outer) {
      throw wrong("at most two levels; put the inner bracket outside, joined by AND");
    }
    i++;
  }

  private String joint() {
    int from = i;
    String word = word().toUpperCase(Locale.ROOT);
    if (!word.equals("AND") && !word.equals("OR")) {
      i = from;
      throw wrong("AND or OR");
    }
    return word;
  }

  private String value() {
    if (peek() == '"') {
      int end = text.indexOf('"', i + 1);
      if (end < 0) {
        throw wrong("a closing '\"'");
      }
      String quoted = text.substring(i + 1, end);
      i = end + 1;
      return quoted;
    }
    int from = i;
    while (i < text.length() && " \t\n()\"".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    if (i == from) {
      throw wrong("a value");
    }
    return text.substring(from, i);
  }

  private String word() {
    peek();
    int from = i;
    while (i < text.length() && " \t\n:()\"".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return text.substring(from, i);
  }

  private char peek() {
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i < text.length() ? text.charAt(i) : '\0';
  }

  private IllegalArgumentException wrong(String expected) {
    return new IllegalArgumentException(
        "'" + text + "' at " + (i + 1) + " (expected: " + expected + ")");
  }
}

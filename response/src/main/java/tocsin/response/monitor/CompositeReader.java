package tocsin.response.monitor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.response.words.MonitorId;

/// Reads `a && (b || !c)`: `!` binds closest, then `&&`, then `||`; the words `not`, `and`, `or`
/// say the same.
final class CompositeReader {
  private static final int DEEPEST = 50;
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(&&|\\|\\||[()!]|[A-Za-z0-9][A-Za-z0-9._@-]*)\\s*");

  private final String text;
  private int at;
  private int depth;

  CompositeReader(String text) {
    this.text = text;
  }

  Composite whole() {
    Composite c = or();
    if (at < text.length()) {
      throw wrong("the end, && or ||");
    }
    if (c.monitors().size() > Composite.MOST) {
      throw new IllegalArgumentException(
          c.monitors().size() + " monitors (expected: at most " + Composite.MOST + ")");
    }
    return c;
  }

  private Composite or() {
    Composite c = and();
    while (takes("||") || takes("or")) {
      c = new Composite.Or(c, and());
    }
    return c;
  }

  private Composite and() {
    Composite c = not();
    while (takes("&&") || takes("and")) {
      c = new Composite.And(c, not());
    }
    return c;
  }

  private Composite not() {
    if (++depth > DEEPEST) {
      throw wrong("at most " + DEEPEST + " levels");
    }
    Composite c = takes("!") || takes("not") ? new Composite.Not(not()) : one();
    depth--;
    return c;
  }

  private Composite one() {
    if (takes("(")) {
      Composite c = or();
      if (!takes(")")) {
        throw wrong("a closing bracket");
      }
      return c;
    }
    String word = next();
    if (word.isEmpty() || !Character.isLetterOrDigit(word.charAt(0))) {
      throw wrong("the id of a monitor, ! or a bracket");
    }
    take();
    return new Composite.One(new MonitorId(word));
  }

  private boolean takes(String word) {
    if (!next().equalsIgnoreCase(word)) {
      return false;
    }
    take();
    return true;
  }

  /// The next token; empty at the end and at what is none.
  private String next() {
    Matcher m = TOKEN.matcher(text).region(at, text.length());
    return m.lookingAt() ? m.group(1) : "";
  }

  private void take() {
    Matcher m = TOKEN.matcher(text).region(at, text.length());
    at = m.lookingAt() ? m.end() : at;
  }

  private IllegalArgumentException wrong(String expected) {
    String rest = at < text.length() ? "'" + text.substring(at) + "'" : "the end";
    return new IllegalArgumentException(
        rest + " at character " + (at + 1) + " (expected: " + expected + ")");
  }
}

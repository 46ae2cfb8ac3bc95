package tocsin.metrics.store;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A Graphite glob over dotted paths: `*`, `?`, `[...]`, `[!...]` and `{a,b}` stay inside one node,
/// `**` crosses nodes. Make one for each question; thread-safe.
public final class Glob {
  private static final int LONGEST = 2_000;

  private final CarefulPattern pattern;
  private final String literal;
  private final boolean wild;

  private Glob(String text) {
    this.wild = isWild(text);
    this.literal = text;
    this.pattern = CarefulPattern.of(wild ? regex(text) : "");
  }

  /// Reads a glob.
  ///
  /// @throws IllegalArgumentException if a bracket or brace is not closed, or it is too long
  public static Glob of(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "glob of " + text.length() + " characters (expected: at most " + LONGEST + ")");
    }
    try {
      return new Glob(text);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "glob '" + text + "' (expected: brackets and braces closed)", e);
    }
  }

  public static boolean isWild(String text) {
    return text.chars().anyMatch(c -> c == '*' || c == '?' || c == '[' || c == '{');
  }

  public boolean matches(String path) {
    return wild ? pattern.matches(path) : literal.equals(path);
  }

  private static String regex(String glob) {
    var out = new StringBuilder();
    int braces = 0;
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (c == '[') {
        i = bracket(glob, i, out);
      } else if (c == '*' && i + 1 < glob.length() && glob.charAt(i + 1) == '*') {
        out.append(".*");
        i++;
      } else {
        braces += c == '{' ? 1 : c == '}' && braces > 0 ? -1 : 0;
        out.append(simple(c, braces));
      }
    }
    return out.toString();
  }

  private static String simple(char c, int braces) {
    return switch (c) {
      case '*' -> "[^.]*";
      case '?' -> "[^.]";
      case '{' -> "(?:";
      case '}' -> ")";
      case ',' -> braces > 0 ? "|" : ",";
      // Quoted apart, the two halves of a pair would fit nothing.
      default ->
          Character.isSurrogate(c) ? Character.toString(c) : Pattern.quote(Character.toString(c));
    };
  }

  private static int bracket(String glob, int open, StringBuilder out) {
    int close = glob.indexOf(']', open + 2);
    if (close < 0) {
      out.append("\\[");
      return open;
    }
    String inside = glob.substring(open + 1, close);
    boolean not = inside.startsWith("!");
    String set = (not ? inside.substring(1) : inside).replaceAll("([\\\\\\[\\]&^])", "\\\\$1");
    out.append(not ? "[^." : "[").append(set).append(']');
    return close;
  }
}

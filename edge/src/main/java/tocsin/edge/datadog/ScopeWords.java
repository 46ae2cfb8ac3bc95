package tocsin.edge.datadog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Scopes of mutes and downtimes as clients write them: `env:prod,!host:x`, in one text or in
/// several, of which all must hold. Ours is `env:prod AND -host:x`.
final class ScopeWords {
  private static final String AND = " AND ";

  private ScopeWords() {}

  /// One scope of ours. Whether it is one is for its reader to say.
  static String ours(List<String> texts) {
    String all =
        texts.stream()
            .flatMap(text -> cut(text, ",").stream())
            .map(String::strip)
            .filter(part -> !part.isEmpty() && !part.equals("*"))
            .map(part -> part.startsWith("!") ? "-" + part.substring(1) : part)
            .distinct()
            .collect(Collectors.joining(AND));
    return all.isEmpty() ? "*" : all;
  }

  /// The parts of a scope of ours, each of which must hold.
  static List<String> parts(String scope) {
    return cut(scope, AND).stream().map(String::strip).toList();
  }

  /// As one text with commas, as mutes are called.
  static String theirs(String scope) {
    return String.join(",", parts(scope));
  }

  /// The same whatever the order of the parts.
  static boolean isSame(String one, String other) {
    return parts(one).stream().sorted().toList().equals(parts(other).stream().sorted().toList());
  }

  /// Cuts where a word stands outside of brackets and quotes.
  private static List<String> cut(String text, String at) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    boolean quoted = false;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      if (!quoted && depth == 0 && text.startsWith(at, i)) {
        parts.add(text.substring(from, i));
        from = i + at.length();
        i = from - 1;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }
}

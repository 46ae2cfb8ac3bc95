package tocsin.metrics.datadog.language;

import java.util.Locale;
import java.util.Map;

/// Whether the tags of a series are inside a scope. A tag that is missing has no value, so that
/// `!host:x` also means series without a host.
public final class Scopes {
  /// The value of a tag that was sent without one: `deploy` is kept as `deploy:true`.
  public static final String OF_BARE_TAGS = "true";

  private Scopes() {}

  /// Whether a series with these tags is meant.
  public static boolean holds(Scope scope, Map<String, String> tags) {
    return switch (scope) {
      case Scope.Everything _ -> true;
      case Scope.Tag(String key, String value) -> matches(value, tags.getOrDefault(key, ""));
      case Scope.And(var parts) -> parts.stream().allMatch(p -> holds(p, tags));
      case Scope.Or(var parts) -> parts.stream().anyMatch(p -> holds(p, tags));
      case Scope.Not(Scope part) -> !holds(part, tags);
    };
  }

  /// Senders of Datadog write tags in small letters, whatever a query says.
  public static boolean matches(String pattern, String value) {
    return !value.isEmpty() && (fits(pattern, value) || fits(small(pattern), value));
  }

  /// As a sender of Datadog would have written it.
  public static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /// Goes from star to star, each time to the first place that fits; backwards for the last.
  private static boolean fits(String pattern, String value) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      return pattern.equals(value);
    }
    String[] pieces = pattern.split("\\*+", -1);
    String last = pieces[pieces.length - 1];
    if (!value.startsWith(pieces[0]) || value.length() < pieces[0].length() + last.length()) {
      return false;
    }
    int at = pieces[0].length();
    for (int i = 1; i < pieces.length - 1 && at >= 0; i++) {
      int found = value.indexOf(pieces[i], at);
      at = found < 0 ? -1 : found + pieces[i].length();
    }
    return at >= 0 && value.length() - last.length() >= at && value.endsWith(last);
  }
}

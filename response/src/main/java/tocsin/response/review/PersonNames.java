package tocsin.response.review;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds people by their names in a text: the whole name, or the first name as it is written.
public final class PersonNames {
  private static final int SHORTEST = 2;

  private final Pattern names;

  private PersonNames(Pattern names) {
    this.names = names;
  }

  /// @param called whole names, such as `Ana Ruiz`
  public static PersonNames of(Collection<String> called) {
    List<String> all =
        called.stream()
            .map(String::strip)
            .flatMap(n -> Stream.of(n, n.split("\\s+", -1)[0]))
            .filter(n -> n.length() >= SHORTEST && Character.isUpperCase(n.charAt(0)))
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    String any = all.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    return new PersonNames(
        Pattern.compile(
            all.isEmpty() ? "(?!)" : "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])"));
  }

  /// The same text, as long as it was, with `Qxx` in place of each name.
  String mask(String text) {
    Matcher m = names.matcher(text);
    return m.replaceAll(found -> "Q" + "x".repeat(found.group().length() - 1));
  }
}

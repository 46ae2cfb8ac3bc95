package tocsin.response.lint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Whom handles in messages may name. Pure.
///
/// @param names in small letters and without `@`: people, mail addresses, `team-payments`
public record Handles(Set<String> names) {
  private static final Set<String> EVERYBODY = Set.of("all", "here", "channel", "everyone");

  /// Rooms of other programs are not known here.
  private static final String ROOM = "slack-";

  /// An author's `@` and what follows up to a blank, a quote or a block. A handle that ends in a
  /// variable is not known before it is said.
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<![^\\s(\\[,;:>|*\"'}])@([A-Za-z0-9][^\\s{}\"'<>,;)\\]]*)(\\{\\{(?![/^#!]|else))?");

  private static final int MOST = 50;

  public Handles {
    names = Set.copyOf(names);
  }

  /// Those of a message that reach nobody, each once, in the order of the text.
  public List<String> dead(String message) {
    Set<String> dead = new LinkedHashSet<>();
    WRITTEN
        .matcher(message)
        .results()
        .filter(r -> r.group(2) == null)
        .map(r -> r.group(1).replaceAll("[.!?:]+$", ""))
        .filter(h -> !reaches(h.toLowerCase(Locale.ROOT)))
        .limit(MOST)
        .forEach(dead::add);
    return List.copyOf(dead);
  }

  private boolean reaches(String handle) {
    return names.contains(handle) || EVERYBODY.contains(handle) || handle.startsWith(ROOM);
  }
}

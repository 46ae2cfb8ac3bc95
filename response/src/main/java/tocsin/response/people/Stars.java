package tocsin.response.people;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tocsin.response.words.UserId;

/// The dashboards that each person keeps at hand. A star may stand on a dashboard that is gone; it
/// shows again when the dashboard comes back. Not thread-safe: the loop owns it.
public final class Stars {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,79}");
  private static final int MOST = 200;

  private final Map<UserId, Set<String>> byPerson = new HashMap<>();

  /// The fact that follows; empty when nothing changes.
  ///
  /// @throws IllegalArgumentException if that is no dashboard, or there are too many
  public Optional<StarFact> set(UserId who, String dashboard, boolean on) {
    if (!ID.matcher(dashboard).matches()) {
      throw new IllegalArgumentException("dashboard: '" + dashboard + "' (expected: its id)");
    }
    Set<String> has = byPerson.getOrDefault(who, Set.of());
    if (has.contains(dashboard) == on) {
      return Optional.empty();
    }
    if (on && has.size() >= MOST) {
      throw new IllegalArgumentException(
          MOST + " dashboards have your star (expected: fewer; take one away first)");
    }
    return Optional.of(
        on ? new StarFact.Starred(who, dashboard) : new StarFact.Unstarred(who, dashboard));
  }

  public void apply(StarFact fact) {
    Set<String> has = byPerson.computeIfAbsent(fact.who(), w -> new LinkedHashSet<>());
    switch (fact) {
      case StarFact.Starred s -> has.add(s.dashboard());
      case StarFact.Unstarred u -> has.remove(u.dashboard());
    }
  }
}

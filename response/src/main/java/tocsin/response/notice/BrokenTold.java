package tocsin.response.notice;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.response.words.UserId;

/// Who was told last of broken monitors, and of what, folded from the facts. Not thread-safe: the
/// loop owns it.
public final class BrokenTold {
  private final Map<UserId, Last> last = new HashMap<>();

  /// @param items that were broken then
  private record Last(LocalDate day, Set<String> items) {}

  /// Folds a fact; others than those about broken monitors change nothing.
  public void apply(NoticeFact fact) {
    switch (fact) {
      case NoticeFact.BrokenDue b -> last.put(b.user(), new Last(b.day(), Set.copyOf(b.items())));
      case NoticeFact.BrokenMended m -> last.put(m.user(), new Last(m.day(), Set.of()));
      case NoticeFact f -> {}
    }
  }

  /// Whether somebody was told, or was found to have nothing to be told, on a day or after it.
  public boolean isDone(UserId user, LocalDate day) {
    return find(user).filter(l -> !l.day().isBefore(day)).isPresent();
  }

  /// Whether they were told of anything the last time.
  public boolean knowsOfAny(UserId user) {
    return find(user).filter(l -> !l.items().isEmpty()).isPresent();
  }

  /// Those of which they were not told the last time.
  public List<Broken> news(UserId user, List<Broken> all) {
    Set<String> known = find(user).map(Last::items).orElse(Set.of());
    return all.stream().filter(b -> !known.contains(b.key())).toList();
  }

  private Optional<Last> find(UserId user) {
    return Optional.ofNullable(last.get(user));
  }
}

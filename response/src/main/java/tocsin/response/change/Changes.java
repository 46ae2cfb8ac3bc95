package tocsin.response.change;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tocsin.response.words.ChangeId;

/// The latest changes, folded from the facts. Not thread-safe: the loop owns it.
public final class Changes {
  /// More than this are not kept; the oldest go first. The journal still has them.
  public static final int MOST = 10_000;

  private final Map<ChangeId, Change> byId = new HashMap<>();
  private final TreeSet<Change> byTime =
      new TreeSet<>(Comparator.comparing(Change::at).thenComparing(Change::id));
  private long forgotten;

  public void apply(ChangeFact fact) {
    Change change = fact.change();
    Change before = byId.put(change.id(), change);
    if (before != null) {
      byTime.remove(before);
    }
    byTime.add(change);
    if (byTime.size() > MOST) {
      byId.remove(byTime.removeFirst().id());
      forgotten++;
    }
  }

  public Optional<Change> find(ChangeId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// Changes that began within a stretch of time, both ends included, oldest first.
  public List<Change> between(Instant from, Instant to) {
    return byTime.stream()
        .dropWhile(c -> c.at().isBefore(from))
        .takeWhile(c -> !c.at().isAfter(to))
        .toList();
  }

  /// How many were pushed out by newer ones.
  public long forgotten() {
    return forgotten;
  }
}

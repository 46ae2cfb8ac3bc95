package tocsin.ground.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The executable definition of [Journal]: a list and a map in memory. It survives nothing but a
/// writer that is replaced, which is what the simulation needs.
public final class MemoryJournal implements Journal, Views {
  private record Key(String view, String key) implements Comparable<Key> {
    @Override
    public int compareTo(Key o) {
      int byView = view.compareTo(o.view);
      return byView != 0 ? byView : key.compareTo(o.key);
    }
  }

  private static final Comparator<ViewRow> NEWEST =
      Comparator.comparingLong(ViewRow::order).reversed().thenComparing(ViewRow::key);

  // Both are guarded by this.
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Key, ViewRow> rows = new TreeMap<>();

  @Override
  public synchronized long append(
      long expectedPosition, List<Draft> facts, List<ViewChange> views) {
    if (expectedPosition != entries.size()) {
      throw new JournalConflictException(expectedPosition, entries.size());
    }
    for (Draft f : facts) {
      entries.add(new Entry(entries.size() + 1L, f.at(), f.type(), f.version(), f.body()));
    }
    for (ViewChange change : views) {
      switch (change) {
        case ViewChange.Put(ViewRow row) -> rows.put(new Key(row.view(), row.key()), row);
        case ViewChange.Remove(String view, String key) -> rows.remove(new Key(view, key));
      }
    }
    return entries.size();
  }

  @Override
  public synchronized List<Entry> read(long after, int limit) {
    int from = (int) Math.min(after, entries.size());
    return List.copyOf(entries.subList(from, from + Math.min(limit, entries.size() - from)));
  }

  @Override
  public synchronized long end() {
    return entries.size();
  }

  @Override
  public Views views() {
    return this;
  }

  @Override
  public synchronized void replaceViews(List<ViewRow> all) {
    rows.clear();
    all.forEach(r -> rows.put(new Key(r.view(), r.key()), r));
  }

  @Override
  public synchronized Optional<ViewRow> row(String view, String key) {
    return Optional.ofNullable(rows.get(new Key(view, key)));
  }

  @Override
  public List<ViewRow> rows(String view, String group, long below, int limit) {
    return list(r -> r.view().equals(view) && r.group().equals(group), below, limit);
  }

  @Override
  public List<ViewRow> rows(String view, Collection<String> groups, int limit) {
    return list(r -> r.view().equals(view) && groups.contains(r.group()), Long.MAX_VALUE, limit);
  }

  @Override
  public List<ViewRow> rows(String view, long below, int limit) {
    return list(r -> r.view().equals(view), below, limit);
  }

  private synchronized List<ViewRow> list(Predicate<ViewRow> wanted, long below, int limit) {
    return rows.values().stream()
        .filter(wanted)
        .filter(r -> r.order() < below)
        .sorted(NEWEST)
        .limit(limit)
        .toList();
  }

  @Override
  public void close() {}
}

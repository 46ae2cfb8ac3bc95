package tocsin.response.paging;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Pages that are held back, by their way: each message that goes asks for those that may go with
/// it, and thousands may wait for others. Not thread-safe.
final class HeldPages {
  private final Map<Traffic.Way, SortedSet<Pages.Slot>> byWay = new HashMap<>();

  /// Does nothing with a page that is not held.
  void add(Page page) {
    if (page.isHeld()) {
      byWay.computeIfAbsent(way(page), w -> new TreeSet<>()).add(slot(page));
    }
  }

  void remove(Page page) {
    if (page.isHeld()) {
      SortedSet<Pages.Slot> slots = byWay.getOrDefault(way(page), new TreeSet<>());
      slots.remove(slot(page));
      if (slots.isEmpty()) {
        byWay.remove(way(page));
      }
    }
  }

  /// Longest waiting first.
  Stream<Pages.Slot> on(Traffic.Way way) {
    return byWay.getOrDefault(way, Collections.emptySortedSet()).stream();
  }

  private static Traffic.Way way(Page page) {
    return new Traffic.Way(page.user(), page.contact());
  }

  private static Pages.Slot slot(Page page) {
    return new Pages.Slot(page.nextAt().orElseThrow(), page.id());
  }
}

package tocsin.server.monitors;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.response.document.Document;
import tocsin.response.monitor.Monitor;

/// Every monitor with its state, kept between pages, because reading ten thousand documents takes
/// longer than a page may. Only rows that are newer than the newest known are read again; after a
/// removal, all. Thread-safe.
final class Book {
  private static final int MOST = 50_000;
  private static final int NEWS = 64;
  private static final Comparator<BookEntry> URGENT_FIRST =
      Comparator.comparing(BookEntry::standing)
          .thenComparing(BookEntry::urgency)
          .thenComparing(e -> e.monitor().title(), String.CASE_INSENSITIVE_ORDER);

  private final Views views;
  private final LongSupplier removals;

  // All of these are guarded by this.
  private final Map<String, Kept> kept = new HashMap<>();
  private final Map<String, Happened> states = new HashMap<>();
  private long known = -1;
  private long newestDocument = Long.MIN_VALUE;
  private long newestState = Long.MIN_VALUE;

  private List<BookEntry> sorted = List.of();

  /// A monitor as it was saved.
  ///
  /// @param text what a search finds it by
  record Kept(Monitor monitor, int revision, Instant saved, String text) {
    static Kept of(Document d) {
      Monitor m = Json.read(d.body(), Monitor.class);
      String text = m.title() + " " + m.id() + " " + m.target() + " " + m.service();
      return new Kept(m, d.revision(), d.at(), text.toLowerCase(Locale.ROOT));
    }
  }

  Book(Views views, LongSupplier removals) {
    this.views = views;
    this.removals = removals;
  }

  /// Those that fire first, then those that cannot be evaluated, then the rest by title.
  synchronized List<BookEntry> all() {
    long now = removals.getAsLong();
    boolean removed = now != known;
    if (removed) {
      kept.clear();
      newestDocument = Long.MIN_VALUE;
      known = now;
    }
    boolean saved = readDocuments();
    boolean happened = readStates();
    if (removed || saved || happened) {
      sorted =
          kept.values().stream()
              .map(k -> BookEntry.of(k, Optional.ofNullable(states.get(k.monitor().id().value()))))
              .sorted(URGENT_FIRST)
              .toList();
    }
    return sorted;
  }

  private boolean readDocuments() {
    List<ViewRow> rows = views.rows("document", "monitor", Long.MAX_VALUE, NEWS);
    if (!rows.isEmpty() && rows.getLast().order() >= newestDocument) {
      rows = views.rows("document", "monitor", Long.MAX_VALUE, MOST);
    }
    boolean news = false;
    for (ViewRow r : newer(rows, newestDocument)) {
      Document d = Json.read(r.body(), Document.class);
      Kept before = kept.get(d.id());
      if (before == null || before.revision() != d.revision()) {
        kept.put(d.id(), Kept.of(d));
        news = true;
      }
    }
    newestDocument = rows.isEmpty() ? newestDocument : rows.getFirst().order();
    return news;
  }

  private boolean readStates() {
    List<ViewRow> rows = views.rows("monitor_state", Long.MAX_VALUE, NEWS);
    if (!rows.isEmpty() && rows.getLast().order() >= newestState) {
      rows = views.rows("monitor_state", Long.MAX_VALUE, MOST);
    }
    boolean news = false;
    for (ViewRow r : newer(rows, newestState)) {
      Happened h = Happened.of(r);
      news |= !h.equals(states.put(r.key(), h));
    }
    newestState = rows.isEmpty() ? newestState : rows.getFirst().order();
    return news;
  }

  /// Several rows may have the same order, so the newest known is read again.
  private static List<ViewRow> newer(List<ViewRow> rows, long newest) {
    return rows.stream().filter(r -> r.order() >= newest).toList();
  }
}

package tocsin.server.monitors;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.monitor.Monitor;
import tocsin.server.page.Documents;
import tocsin.server.page.PageWorld;

/// Every monitor with its state, in the order of the list, kept between pages as documents are.
/// Thread-safe.
final class Book {
  private static final int MOST = 50_000;
  private static final int NEWS = 64;
  private static final Comparator<BookEntry> URGENT_FIRST =
      Comparator.comparing(BookEntry::standing)
          .thenComparing(BookEntry::urgency)
          .thenComparing(e -> e.monitor().title(), String.CASE_INSENSITIVE_ORDER);

  private final Views views;
  private final Documents documents;

  // All of these are guarded by this.
  private final Map<String, Kept> kept = new HashMap<>();
  private final Map<String, Happened> states = new HashMap<>();
  private List<Document> known = List.of();
  private long newestState = Long.MIN_VALUE;

  private List<BookEntry> sorted = List.of();

  /// A monitor as it was saved.
  ///
  /// @param text what a search finds it by
  record Kept(Monitor monitor, int revision, Instant saved, String text) {
    static Kept of(Document d) {
      Monitor m = Json.read(d.body(), Monitor.class);
      String text = m.title() + " " + m.id() + " " + m.reads() + " " + m.service();
      return new Kept(m, d.revision(), d.at(), text.toLowerCase(Locale.ROOT));
    }
  }

  Book(PageWorld world) {
    this.views = world.views();
    this.documents = world.documents();
  }

  /// Those that fire first, then those that cannot be evaluated, then the rest by title.
  synchronized List<BookEntry> all() {
    boolean saved = readDocuments();
    boolean happened = readStates();
    if (saved || happened) {
      sorted =
          kept.values().stream()
              .map(k -> BookEntry.of(k, Optional.ofNullable(states.get(k.monitor().id().value()))))
              .sorted(URGENT_FIRST)
              .toList();
    }
    return sorted;
  }

  private boolean readDocuments() {
    List<Document> now = documents.all(Kind.MONITOR);
    if (now.equals(known)) {
      return false;
    }
    known = now;
    kept.keySet().retainAll(now.stream().map(Document::id).collect(Collectors.toSet()));
    for (Document d : now) {
      Kept before = kept.get(d.id());
      if (before == null || before.revision() != d.revision()) {
        kept.put(d.id(), Kept.of(d));
      }
    }
    return true;
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

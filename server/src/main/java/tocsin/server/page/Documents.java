package tocsin.server.page;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import tocsin.ground.journal.Views;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;

/// The documents of each kind as they are now, kept between pages, because reading ten thousand of
/// them takes longer than a page may. Thread-safe.
public final class Documents {
  private final Views views;
  private final LongSupplier removals;

  // Both are guarded by this.
  private final Map<Kind, DocumentShelf> shelves = new EnumMap<>(Kind.class);
  private long known = -1;

  /// @param removals counts the documents that were removed since the server started
  public Documents(Views views, LongSupplier removals) {
    this.views = views;
    this.removals = removals;
  }

  /// By id; the very same list as long as nothing changed.
  public synchronized List<Document> all(Kind kind) {
    return shelf(kind).documents();
  }

  /// What the documents of a kind say, by id.
  public synchronized <T> List<T> all(Kind kind, Class<T> type) {
    return shelf(kind).read(type);
  }

  private DocumentShelf shelf(Kind kind) {
    long now = removals.getAsLong();
    if (now != known) {
      shelves.clear();
      known = now;
    }
    DocumentShelf shelf = shelves.computeIfAbsent(kind, k -> new DocumentShelf(views, k));
    shelf.refresh();
    return shelf;
  }
}

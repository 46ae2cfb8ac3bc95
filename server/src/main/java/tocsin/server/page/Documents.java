package tocsin.server.page;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tocsin.ground.journal.Views;
import tocsin.response.desk.Directory;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;

/// The documents of each kind as they are now, kept between pages, because reading ten thousand of
/// them takes longer than a page may. Thread-safe.
public final class Documents {
  private static final List<Kind> ASKED =
      List.of(Kind.USER, Kind.TEAM, Kind.SERVICE, Kind.SCHEDULE, Kind.POLICY);

  private record Changed(Kind kind, String id) {}

  private final Views views;
  private final Set<Changed> changes = ConcurrentHashMap.newKeySet();

  // These are guarded by this.
  private final Map<Kind, DocumentShelf> shelves = new EnumMap<>(Kind.class);
  private List<List<Document>> directoryOf = List.of();
  private Directory directory = new Directory();

  public Documents(Views views) {
    this.views = views;
  }

  /// A document was saved or removed; its row says so by now. Never waits.
  public void changed(Kind kind, String id) {
    changes.add(new Changed(kind, id));
  }

  /// By id; the very same list as long as nothing changed.
  public synchronized List<Document> all(Kind kind) {
    return shelf(kind).documents();
  }

  /// What the documents of a kind say, by id.
  public synchronized <T> List<T> all(Kind kind, Class<T> type) {
    return shelf(kind).read(type);
  }

  /// The present documents as paging asks for them; the same one as long as nothing changed. For
  /// reading only: others read it too.
  public synchronized Directory directory() {
    List<List<Document>> now = ASKED.stream().map(this::all).toList();
    if (!now.equals(directoryOf)) {
      Directory fresh = new Directory();
      now.forEach(documents -> documents.forEach(fresh::put));
      directory = fresh;
      directoryOf = now;
    }
    return directory;
  }

  /// One of its own, in which a draft counts as if it were saved.
  Directory directory(Document draft) {
    Directory fresh = new Directory();
    ASKED.forEach(kind -> all(kind).forEach(fresh::put));
    fresh.put(draft);
    return fresh;
  }

  private DocumentShelf shelf(Kind kind) {
    for (Iterator<Changed> news = changes.iterator(); news.hasNext(); ) {
      Changed c = news.next();
      // Forgotten before the row is read: what changes after that is told once more.
      news.remove();
      if (shelves.containsKey(c.kind())) {
        shelves.get(c.kind()).reread(c.id());
      }
    }
    return shelves.computeIfAbsent(kind, k -> new DocumentShelf(views, k));
  }
}

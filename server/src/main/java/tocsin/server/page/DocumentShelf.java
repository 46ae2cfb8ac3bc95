package tocsin.server.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;

/// The documents of one kind. Only rows that are newer than the newest known are read again. Not
/// thread-safe.
final class DocumentShelf {
  private static final int MOST = 50_000;
  private static final int NEWS = 64;

  private final Views views;
  private final Kind kind;
  private final Map<String, Document> byId = new TreeMap<>();
  private final Map<String, Object> values = new HashMap<>();
  private List<Document> documents = List.of();
  private long newest = Long.MIN_VALUE;

  DocumentShelf(Views views, Kind kind) {
    this.views = views;
    this.kind = kind;
  }

  List<Document> documents() {
    return documents;
  }

  <T> List<T> read(Class<T> type) {
    return documents.stream()
        .map(d -> type.cast(values.computeIfAbsent(d.id(), id -> Json.read(d.body(), type))))
        .toList();
  }

  void refresh() {
    List<ViewRow> rows = rows(NEWS);
    if (rows.size() == NEWS && rows.getLast().order() >= newest) {
      rows = rows(MOST);
    }
    boolean news = false;
    for (ViewRow row : rows) {
      // Several rows may have the same order, so the newest known is read again.
      if (row.order() >= newest) {
        news |= put(Json.read(row.body(), Document.class));
      }
    }
    if (news) {
      newest = rows.getFirst().order();
      documents = List.copyOf(byId.values());
    }
  }

  private List<ViewRow> rows(int limit) {
    return views.rows("document", kind.word(), Long.MAX_VALUE, limit);
  }

  private boolean put(Document document) {
    Document before = byId.put(document.id(), document);
    boolean changed = before == null || before.revision() != document.revision();
    if (changed) {
      values.remove(document.id());
    }
    return changed;
  }
}

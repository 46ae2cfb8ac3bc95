package tocsin.server.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;

/// The documents of one kind. Not thread-safe.
final class DocumentShelf {
  private static final int MOST = 50_000;

  private final Views views;
  private final Kind kind;
  private final Map<String, Document> byId = new TreeMap<>();
  private final Map<String, Object> values = new HashMap<>();
  private List<Document> documents = List.of();
  private boolean stale = true;

  DocumentShelf(Views views, Kind kind) {
    this.views = views;
    this.kind = kind;
    for (ViewRow row : views.rows("document", kind.word(), Long.MAX_VALUE, MOST)) {
      Document document = Json.read(row.body(), Document.class);
      byId.put(document.id(), document);
    }
  }

  List<Document> documents() {
    if (stale) {
      documents = List.copyOf(byId.values());
      stale = false;
    }
    return documents;
  }

  <T> List<T> read(Class<T> type) {
    return documents().stream()
        .map(d -> type.cast(values.computeIfAbsent(d.id(), id -> Json.read(d.body(), type))))
        .toList();
  }

  void reread(String id) {
    Optional<ViewRow> row = views.row("document", kind.word() + "/" + id);
    byId.remove(id);
    values.remove(id);
    row.ifPresent(r -> byId.put(id, Json.read(r.body(), Document.class)));
    stale = true;
  }
}

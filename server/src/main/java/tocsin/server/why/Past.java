package tocsin.server.why;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;

/// Views as they were at an instant, as far as they keep that.
record Past(Views views, Instant at) {
  private static final int MOST = 500;

  /// A document as it was; empty when it was not there.
  <T> Optional<T> document(Kind kind, String id, Class<T> type) {
    return versions(kind, id).stream()
        .map(r -> Json.read(r.body(), Document.class))
        .filter(d -> !d.at().isAfter(at))
        .findFirst()
        .filter(d -> !d.removed())
        .map(d -> Json.read(d.body(), type));
  }

  boolean wasEver(Kind kind, String id) {
    return !versions(kind, id).isEmpty();
  }

  private List<ViewRow> versions(Kind kind, String id) {
    return views.rows("document_history", kind.word() + "/" + id, Long.MAX_VALUE, MOST);
  }

  /// Rows of a group up to then, newest first.
  List<ViewRow> rows(String view, String group) {
    return views.rows(view, group, at.toEpochMilli() + 1, MOST);
  }
}

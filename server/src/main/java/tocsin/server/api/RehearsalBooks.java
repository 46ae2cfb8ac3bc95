package tocsin.server.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.response.document.Document;
import tocsin.response.document.DocumentFact;
import tocsin.response.document.Kind;

/// The documents that matter to a rehearsal, as they are saved now.
record RehearsalBooks(Views views) {
  private static final int MOST = 10_000;

  List<DocumentFact.Saved> all() {
    return Stream.of(Kind.USER, Kind.SCHEDULE, Kind.POLICY, Kind.SERVICE)
        .flatMap(k -> views.rows("document", k.word(), Long.MAX_VALUE, MOST).stream())
        .map(RehearsalBooks::read)
        .map(d -> new DocumentFact.Saved(d.kind(), d.id(), d.revision(), d.body(), d.by()))
        .toList();
  }

  Optional<Document> document(Kind kind, String id) {
    return views.row("document", kind.word() + "/" + id).map(RehearsalBooks::read);
  }

  private static Document read(ViewRow row) {
    return Json.read(row.body(), Document.class);
  }
}

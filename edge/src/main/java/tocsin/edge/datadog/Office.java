package tocsin.edge.datadog;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;

/// Where documents are read, and written with an answer.
///
/// @param desk hands an input in and waits until it is committed
public record Office(Views views, Function<Input, Answer> desk, InstantSource clock) {
  private static final int MOST = 10_000;

  /// Those that are there, by their ids.
  List<Document> documents(Kind kind) {
    return views.rows("document", kind.word(), Long.MAX_VALUE, MOST).stream()
        .map(row -> Json.read(row.body(), Document.class))
        .filter(d -> !d.removed())
        .sorted((a, b) -> a.id().compareTo(b.id()))
        .toList();
  }

  Optional<Document> document(Kind kind, String id) {
    return views
        .row("document", kind.word() + "/" + id)
        .map(row -> Json.read(row.body(), Document.class));
  }

  /// What one was last, there or removed.
  Optional<Document> last(Kind kind, String id) {
    return views.rows("document_history", kind.word() + "/" + id, Long.MAX_VALUE, 1).stream()
        .map(row -> Json.read(row.body(), Document.class))
        .findFirst();
  }

  /// The one that is there, as opposed to one that was removed.
  Optional<Document> present(Kind kind, String id) {
    return document(kind, id).filter(d -> !d.removed());
  }
}

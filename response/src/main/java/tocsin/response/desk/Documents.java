package tocsin.response.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.document.Document;
import tocsin.response.document.DocumentFact;
import tocsin.response.document.Kind;

/// The present revision of every document. Not thread-safe: the loop owns it.
final class Documents {
  private record Key(Kind kind, String id) {}

  private final Map<Key, Document> all = new HashMap<>();

  Document apply(DocumentFact fact, Instant at) {
    Document after =
        switch (fact) {
          case DocumentFact.Saved s ->
              new Document(s.of(), s.id(), s.revision(), s.body(), s.by(), at, false);
          case DocumentFact.Removed r ->
              new Document(r.of(), r.id(), r.revision(), body(r.of(), r.id()), r.by(), at, true);
        };
    all.put(new Key(after.kind(), after.id()), after);
    return after;
  }

  /// The present revision, removed or not.
  Optional<Document> find(Kind kind, String id) {
    return Optional.ofNullable(all.get(new Key(kind, id)));
  }

  List<Document> of(Kind kind) {
    return all.values().stream().filter(d -> d.kind() == kind && !d.removed()).toList();
  }

  private String body(Kind kind, String id) {
    return find(kind, id).map(Document::body).orElse("{}");
  }
}

package tocsin.server.find;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tocsin.ground.json.Json;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tools.jackson.databind.JsonNode;

/// The names of documents, kept as long as the documents stay what they are, because a search comes
/// with every letter somebody types. Thread-safe.
final class NamedDocuments {
  private record Name(Found found, String text) {
    boolean fits(List<String> words) {
      return words.stream().allMatch(text::contains);
    }
  }

  private record Kept(List<Document> of, List<Name> names) {}

  private final Map<Kind, Kept> kept = new ConcurrentHashMap<>();

  /// Those of a kind that have all of the words in their names.
  ///
  /// @param words in lower case
  Stream<Found> find(Kind kind, List<Document> documents, List<String> words) {
    Kept known =
        kept.compute(
            kind,
            (k, before) ->
                before != null && before.of().equals(documents)
                    ? before
                    : new Kept(documents, names(k, documents)));
    return known.names().stream().filter(n -> n.fits(words)).map(Name::found);
  }

  private static List<Name> names(Kind kind, List<Document> documents) {
    return documents.stream().map(d -> name(kind, d)).toList();
  }

  private static Name name(Kind kind, Document d) {
    JsonNode body = Json.tree(d.body());
    String name = body.path("title").asString(body.path("name").asString(""));
    String label = name.isEmpty() || name.equals(d.id()) ? d.id() : name + " (" + d.id() + ")";
    Found found = new Found(label, "/" + path(kind) + "/" + d.id(), word(kind));
    return new Name(found, (label + " " + found.kind()).toLowerCase(Locale.ROOT));
  }

  private static String path(Kind kind) {
    return switch (kind) {
      case USER -> "people";
      case TEAM -> "teams";
      case SERVICE -> "services";
      case SCHEDULE -> "schedules";
      case POLICY -> "policies";
      case MONITOR -> "monitors";
      case DASHBOARD -> "dashboards";
      case ORCHESTRATION -> "orchestration";
      case HEARTBEAT -> "heartbeats";
      case VIEWS -> "incidents";
      case DOWNTIME -> "downtimes";
      case FOREIGN -> "monitors";
    };
  }

  private static String word(Kind kind) {
    return kind == Kind.USER ? "person" : kind.word();
  }
}

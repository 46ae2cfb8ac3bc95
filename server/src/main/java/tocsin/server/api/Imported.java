package tocsin.server.api;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import tocsin.ground.json.Json;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.words.Actor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What an import makes of a document, in view of what stands here. Pure.
///
/// @param word created, updated, same or kept
/// @param why it is kept; empty otherwise
record Imported(String word, String why) {
  private static final Set<Kind> KINDS =
      Set.of(Kind.USER, Kind.TEAM, Kind.SCHEDULE, Kind.POLICY, Kind.SERVICE);

  static Imported of(Optional<Document> present, JsonNode body, Actor by, boolean overwrite) {
    if (present.isEmpty()) {
      return new Imported("created", "");
    }
    Document here = present.get();
    if (!here.removed() && said(Json.tree(here.body())).equals(said(body))) {
      return new Imported("same", "");
    }
    if (overwrite || here.by().equals(by)) {
      return new Imported(here.removed() ? "created" : "updated", "");
    }
    return new Imported(
        "kept",
        (here.removed() ? "was removed here by " : "was changed here by ")
            + here.by().label()
            + " (revision "
            + here.revision()
            + "); --overwrite takes theirs");
  }

  /// Which contact methods of a person wait for their code is no part of what was said.
  private static JsonNode said(JsonNode body) {
    return body instanceof ObjectNode o ? o.deepCopy().without("unverified") : body;
  }

  /// The kinds that another system has, too.
  static Optional<Kind> kind(String word) {
    return Arrays.stream(Kind.values())
        .filter(KINDS::contains)
        .filter(k -> k.word().equals(word))
        .findFirst();
  }

  boolean isSaved() {
    return word.equals("created") || word.equals("updated");
  }
}

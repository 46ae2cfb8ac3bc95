package tocsin.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tocsin.ground.journal.MemoryJournal;
import tocsin.ground.journal.ViewChange;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.json.Json;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.people.Team;
import tocsin.response.words.Actor;

final class DocumentsTest {
  private final MemoryJournal views = new MemoryJournal();
  private final Documents documents = new Documents(views);

  @Test
  void listsEveryDocumentHoweverManyThereAre() {
    views.append(0, List.of(), IntStream.range(0, 3_000).mapToObj(i -> team("t" + i, 1)).toList());

    assertThat(documents.all(Kind.TEAM)).hasSize(3_000);
    assertThat(documents.all(Kind.TEAM, Team.class)).hasSize(3_000);
  }

  @Test
  void staysTheVeryListWhileNothingChanges() {
    save(team("a", 1));

    assertThat(documents.all(Kind.TEAM)).isSameAs(documents.all(Kind.TEAM));
  }

  @Test
  void hearsOfSavesAndOfRemovals() {
    save(team("a", 1), team("b", 1));
    assertThat(names()).containsExactly("a 1", "b 1");

    save(team("b", 2));
    documents.changed(Kind.TEAM, "b");
    assertThat(names()).containsExactly("a 1", "b 2");

    save(new ViewChange.Remove("document", "team/a"));
    documents.changed(Kind.TEAM, "a");
    assertThat(names()).containsExactly("b 2");
  }

  private List<String> names() {
    return documents.all(Kind.TEAM, Team.class).stream().map(Team::name).toList();
  }

  private void save(ViewChange... changes) {
    views.append(views.end(), List.of(), List.of(changes));
  }

  private static ViewChange team(String id, int revision) {
    Instant at = Instant.ofEpochSecond(revision);
    String body = "{\"id\":\"%s\",\"name\":\"%s %d\",\"members\":[]}".formatted(id, id, revision);
    var document = new Document(Kind.TEAM, id, revision, body, new Actor.Tocsin(), at, false);
    var row = new ViewRow("document", "team/" + id, "team", revision, Json.write(document));
    return new ViewChange.Put(row);
  }
}

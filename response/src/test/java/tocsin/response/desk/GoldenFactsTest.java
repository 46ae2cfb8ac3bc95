package tocsin.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tocsin.ground.journal.Entry;
import tocsin.ground.json.Json;
import tocsin.response.words.Fact;

/// Each file in `facts` is a fact as some version of the program wrote it, named after its type and
/// what is special about it. Present ones read back as the same text; older ones stay readable.
class GoldenFactsTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "facts");
  private static final Instant AT = Instant.parse("2026-06-01T20:00:00Z");

  @TestFactory
  Stream<DynamicTest> whatWasWrittenIsRead() throws IOException {
    return files().stream()
        .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> isRead(f)));
  }

  @Test
  void thereIsAFileForEveryTypeOfIncidentsAndPages() throws IOException {
    List<String> written = files().stream().map(GoldenFactsTest::type).distinct().toList();

    assertThat(Facts.types())
        .filteredOn(t -> t.matches("(incident|paging|service)\\..*"))
        .isSubsetOf(written);
  }

  private static void isRead(Path file) throws IOException {
    String body = Files.readString(file).strip();
    Fact fact = Facts.decode(new Entry(1, AT, type(file), 1, body));

    assertThat(Facts.encode(fact, AT).type()).isEqualTo(type(file));
    if (!file.getFileName().toString().contains(".old")) {
      assertThat(Json.tree(Facts.encode(fact, AT).body())).isEqualTo(Json.tree(body));
    }
  }

  /// `incident.opened.old-1.json` is an `incident.opened`.
  private static String type(Path file) {
    String[] parts = file.getFileName().toString().split("\\.", -1);
    return parts[0] + "." + parts[1];
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }
}

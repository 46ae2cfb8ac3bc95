package tocsin.sim.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a real Graphite answered is what Tocsin answers.
class GraphiteCasesTest {
  private static final int MOST_DIFFERENCES = 20;

  private static final Known KNOWN = Known.shipped();
  private static List<CaseOutcome> outcomes = List.of();

  @BeforeAll
  static void playAllCases() throws IOException {
    var folder = new GraphiteFolder(Path.of("../corpus/graphite"));
    outcomes = GraphiteCases.play(folder, GraphiteCases.inProcess(folder), KNOWN);
  }

  @Test
  void answersAsGraphiteDoes() {
    assertThat(outcomes).filteredOn(CaseOutcome::failed).isEmpty();
    assertThat(outcomes).filteredOn(CaseOutcome::counts).hasSizeGreaterThan(1_200);
  }

  @Test
  void answersAsGraphiteDoesWhereTheyOnceDiffered() throws IOException {
    var source = new GraphiteFolder(Path.of("../corpus/graphite"));
    var mended = new GraphiteFolder(Path.of("../corpus/differ"));

    assertThat(GraphiteCases.play(mended, GraphiteCases.inProcess(source), KNOWN))
        .isNotEmpty()
        .filteredOn(CaseOutcome::failed)
        .isEmpty();
  }

  @Test
  void nothingOnTheListOfMissingThingsWorks() {
    Set<String> broken =
        outcomes.stream()
            .filter(o -> o.fault().isPresent())
            .flatMap(o -> o.missing().stream())
            .collect(Collectors.toCollection(TreeSet::new));

    Set<String> done = new TreeSet<>(KNOWN.everythingMissing());
    done.removeAll(broken);

    assertThat(done).as("to be struck from docs/graphite-missing.txt").isEmpty();
  }

  @Test
  void differencesOnPurposeAreFew() {
    assertThat(KNOWN.differences()).isBetween(1, MOST_DIFFERENCES);
  }
}

package tocsin.sim.player.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @Test
  void everyMutationStillMeansSomethingAndCompiles(@TempDir Path folder) throws IOException {
    List<Mutation> all = Mutation.all(ROOT);

    assertThat(all).hasSizeGreaterThanOrEqualTo(10);
    for (Mutation m : all) {
      assertThat(m.applied(ROOT)).as(m.name()).contains(m.becomes());
      assertThat(BrokenCopy.of(m, ROOT, folder.resolve(m.name().replace(' ', '-')))).exists();
    }
  }

  @Test
  void whatNoticedEachIsWrittenDown() throws IOException {
    String written = Files.readString(ROOT.resolve("docs/mutations.md"));

    assertThat(Mutation.all(ROOT)).extracting(Mutation::name).allMatch(written::contains);
  }

  @Test
  void aMutationWhosePieceIsGoneIsAFault() {
    var gone = new Mutation("gone", "docs/mutations.md", "no such words stand here at all", "x");

    assertThatThrownBy(() -> gone.applied(ROOT)).hasMessageContaining("write it anew");
  }
}

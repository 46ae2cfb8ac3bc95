package tocsin.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher only sees whether it went well, so what goes wrong must show here.
class PrimeTest {
  @Test
  void goesEveryUsualWayOfAServerAndStops(@TempDir Path libraries) {
    assertThat(Main.commandLine().execute("prime", "--native", libraries.toString())).isZero();
    assertThat(libraries).isDirectoryContaining("glob:**sqlitejdbc*");
  }

  @Test
  void isNothingThatPeopleAreOffered() {
    assertThat(Main.commandLine().getUsageMessage()).doesNotContain("prime");
  }
}

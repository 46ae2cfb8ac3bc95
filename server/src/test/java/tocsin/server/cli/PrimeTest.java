package tocsin.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The launcher only sees whether it went well, so what goes wrong must show here.
class PrimeTest {
  @Test
  void goesEveryUsualWayOfAServerAndStops() {
    assertThat(Main.commandLine().execute("prime")).isZero();
  }

  @Test
  void isNothingThatPeopleAreOffered() {
    assertThat(Main.commandLine().getUsageMessage()).doesNotContain("prime");
  }
}

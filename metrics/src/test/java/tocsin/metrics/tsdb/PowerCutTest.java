package tocsin.metrics.tsdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Power cuts on a disk that keeps of what was not forced what it likes: of what [Durability]
/// promises nothing is missing, and nothing is there that nobody sent. `./verify power ROUNDS`
/// plays as many lives as one likes.
class PowerCutTest {
  private static final Logger log = LoggerFactory.getLogger(PowerCutTest.class);
  private static final int ROUNDS = Integer.getInteger("tocsin.power", 8);
  private static final int STEPS = 150;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  @ParameterizedTest
  @EnumSource
  void whatWasPromisedIsThereAfterEveryPowerCut(Durability durability) throws IOException {
    long seed = Long.getLong("tocsin.seed", 20_260_115L);
    int deaths = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Path life = folder.resolve(Integer.toString(round));
      deaths += new PowerPlay(life, durability, seed + round).run(STEPS);
    }
    log.atInfo()
        .addKeyValue("seed", seed)
        .addKeyValue("rounds", ROUNDS)
        .addKeyValue("deaths", deaths)
        .log("nothing was lost");
    assertThat(deaths).isGreaterThan(ROUNDS);
  }
}

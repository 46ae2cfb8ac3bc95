package tocsin.metrics.tsdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.MemoryStore;
import tocsin.metrics.store.SampleSource;
import tocsin.metrics.store.SeriesMatcher;

/// A real process is killed at random instants while it appends, writes blocks and merges them:
/// every batch that was answered is there afterwards, whole, and nothing else but perhaps the one
/// after it, whole as well. `./verify kills ROUNDS` does it as often as one likes.
class StoreKillTest {
  private static final Logger log = LoggerFactory.getLogger(StoreKillTest.class);
  private static final int ROUNDS = Integer.getInteger("tocsin.kills", 8);

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  private final MemoryStore expected =
      new MemoryStore(
          UnderFire.CLOCK, UnderFire.LIMITS.retention(), UnderFire.LIMITS.names().series());

  @Test
  void whatWasAnsweredIsThereAfterEveryKill() throws Exception {
    long seed = Long.getLong("tocsin.seed", 20_261_126L);
    Random random = new Random(seed);
    int next = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int answered = runAndKill(next, random.nextInt(300));
      for (; next <= answered; next++) {
        UnderFire.append(expected, next);
      }
      next = compare(next, seed, round);
    }
    log.atInfo()
        .addKeyValue("seed", seed)
        .addKeyValue("kills", ROUNDS)
        .addKeyValue("batches", next)
        .log("nothing was lost");
  }

  /// @return the last batch that was answered
  private int runAndKill(int first, int batches) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                UnderFire.class.getName(),
                folder.toString(),
                Integer.toString(first))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int last = first - 1;
    try (BufferedReader out = process.inputReader()) {
      // Lines of a log stand between the numbers.
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (!line.isEmpty() && line.chars().allMatch(Character::isDigit)) {
          last = Integer.parseInt(line);
        }
        if (last >= first + batches) {
          // Not by way of the process itself, which would close what it has still to say.
          process.toHandle().destroyForcibly();
        }
      }
    }
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    return last;
  }

  /// @return the first batch that is not there
  private int compare(int next, long seed, int round) throws Exception {
    try (EmbeddedStore store = new EmbeddedStore(folder, UnderFire.LIMITS, UnderFire.CLOCK)) {
      List<String> found = everything(store);
      if (found.equals(everything(expected))) {
        return next;
      }
      UnderFire.append(expected, next);
      assertThat(found)
          .as("seed %d, round %d, batch %d", seed, round, next)
          .isEqualTo(everything(expected));
      return next + 1;
    }
  }

  private static List<String> everything(SampleSource source) {
    List<String> all = new ArrayList<>();
    for (SeriesName name : source.find(new SeriesMatcher.All(), Integer.MAX_VALUE - 1)) {
      StringBuilder points = new StringBuilder();
      source.read(
          name,
          Long.MIN_VALUE,
          Long.MAX_VALUE,
          (t, v) -> points.append(' ').append(t).append('=').append(v));
      // A name may be written down, by a block that comes just then, before the batch that brought
      // it.
      if (!points.isEmpty()) {
        all.add(name.canonical() + points);
      }
    }
    return all;
  }
}

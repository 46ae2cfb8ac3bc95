package tocsin.server.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.response.monitor.Monitor;

/// Random samples through the lane say just what judging every tick through the store says: late
/// ones, ones from the future, silences, series that come and go.
class LaneEqualityTest {
  private static final int SECONDS = 120;
  private static final List<String> SERIES =
      List.of("a.x", "a.y", "a.z", "b.x", "t;dc=one", "t;dc=two");

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  /// What arrives in one run.
  ///
  /// @param said series and stamps that have been sent
  /// @param hasFuture whether some samples are ahead of their time
  private record Stream(Random random, Set<String> said, boolean hasFuture) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theLaneSaysWhatTheTicksSay(long seed) throws IOException {
    var random = new Random(seed);
    List<Monitor> monitors = new MonitorsAtRandom(random).some(40);
    boolean isFine = seed % 2 == 0;
    var stream = new Stream(random, new HashSet<>(), isFine);
    try (var played = new PlayedLane(folder, isFine ? "1s:1d" : "10s:1d", monitors)) {
      played.tick(1);
      for (int second = 1; second < SECONDS; second++) {
        for (int millis : offsets(random)) {
          arrives(played, stream, second, millis);
        }
        played.tick(second + 1);
      }
      assertThat(played.byLane()).as("seed %d", seed).isEqualTo(played.byTicks());
      assertThat(played.byTicks()).as("seed %d", seed).hasSizeGreaterThan(10);
    }
  }

  private static List<Integer> offsets(Random random) {
    List<Integer> offsets = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      offsets.add(1 + random.nextInt(998));
    }
    return offsets.stream().distinct().sorted().toList();
  }

  /// Series are silent for long stretches, each at other times. No stamp comes twice; and none is
  /// ahead of its time where slots are wider than a second, because there it would take the place
  /// of one that was judged.
  private static void arrives(PlayedLane played, Stream stream, int second, int millis) {
    Random random = stream.random();
    int which = random.nextInt(SERIES.size());
    String series = SERIES.get(which);
    int late =
        switch (random.nextInt(10)) {
          case 0 -> random.nextInt(30);
          case 1 -> stream.hasFuture() ? -random.nextInt(6) : 0;
          default -> 0;
        };
    boolean isSilent = (second / 20 + which) % 3 == 0;
    if (!isSilent && stream.said().add(series + (second - late))) {
      double value = random.nextInt(4) == 0 ? 150 : random.nextInt(100);
      played.sample(series, second - late, value, second * 1_000 + millis);
    }
  }
}

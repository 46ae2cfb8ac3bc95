package tocsin.metrics.fuzz;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every decoder takes what is kept for it, and what is nearly that. `./verify fuzz` looks further.
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FuzzTest {
  private static final long SEED = 20_261_127;
  private static final int MUTATIONS = 500;

  static NavigableSet<String> names() {
    return Targets.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyInputThatIsKeptIsTakenAsItShouldBe(String name) throws Exception {
    FuzzTarget target = new Frugal(Targets.of(name));
    for (Map.Entry<String, byte[]> seed : Seeds.of(name).entrySet()) {
      take(target, seed.getValue(), "fuzz/" + name + "/" + seed.getKey());
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void soAreInputsThatAreNearlyTheSame(String name) throws Exception {
    FuzzTarget target = new Frugal(Targets.of(name));
    Mutations mutations = new Mutations(SEED, List.copyOf(Seeds.of(name).values()));
    for (int i = 0; i < MUTATIONS; i++) {
      take(target, mutations.next(), name + ", mutation " + i + " of seed " + SEED);
    }
  }

  private static void take(FuzzTarget target, byte[] input, String what) {
    try {
      target.take(input);
    } catch (Exception | Error e) {
      throw new AssertionError(
          what + ", in base64: " + Base64.getEncoder().encodeToString(input), e);
    }
  }
}

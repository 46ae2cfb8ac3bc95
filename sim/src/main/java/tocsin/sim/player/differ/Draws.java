package tocsin.sim.player.differ;

import java.util.List;
import java.util.random.RandomGenerator;

/// Chance, in the forms that are wanted here.
record Draws(RandomGenerator random) {
  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  String one(String... of) {
    return one(List.of(of));
  }

  /// @param least and the most are both possible
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }
}

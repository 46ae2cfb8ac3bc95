package tocsin.bench.workload;

import tocsin.bench.load.Rounds;

/// When samples are from.
final class Moment {
  private Moment() {}

  /// The present second, at a whole round.
  static long now() {
    return System.currentTimeMillis() / 1_000 / Rounds.STEP * Rounds.STEP;
  }

  /// A minute ago: no peer thinks that more is to come.
  static long past() {
    return now() - 60;
  }
}

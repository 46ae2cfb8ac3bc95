package tocsin.bench.load;

import java.util.List;

/// How the values of a series move. Each is a whole number and its decimal places.
enum Kind {
  /// Grows by 0 to 999.
  COUNTER,
  /// Between 0 and 100 with two decimals, steps of 0.50 at most.
  GAUGE,
  /// Between 0 and 1,000, steps of 3 at most.
  SMALL,
  /// 0 or 1, changes once in 64.
  STEADY,
  /// Any six decimals.
  NOISE;

  private static final List<Kind> BY_NAME =
      List.of(COUNTER, COUNTER, COUNTER, GAUGE, GAUGE, GAUGE, SMALL, SMALL, STEADY, NOISE);

  /// Of ten series, three are counters, three gauges, two small, one steady and one noise.
  static Kind of(LoadSeries series) {
    return BY_NAME.get(series.number() % BY_NAME.size());
  }

  /// Where a series begins.
  long start(Draws draws) {
    return switch (this) {
      case COUNTER -> draws.positive() % 100_000_000L;
      case GAUGE -> draws.positive() % 10_000;
      case SMALL -> draws.positive() % 500;
      case STEADY -> 1;
      case NOISE -> 0;
    };
  }

  /// What comes after a number.
  long next(long number, long drawn) {
    return switch (this) {
      case COUNTER -> number + drawn % 1_000;
      case GAUGE -> Math.clamp(number + drawn % 101 - 50, 0L, 10_000L);
      case SMALL -> Math.clamp(number + drawn % 7 - 3, 0L, 1_000L);
      case STEADY -> (drawn & 63) == 0 ? number ^ 1 : number;
      case NOISE -> drawn % 1_000_000;
    };
  }

  int places() {
    return switch (this) {
      case GAUGE -> 2;
      case NOISE -> 6;
      case COUNTER, SMALL, STEADY -> 0;
    };
  }
}

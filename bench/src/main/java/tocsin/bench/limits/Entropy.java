package tocsin.bench.limits;

/// What the values of the load model take at least: no codec can do with less.
final class Entropy {
  private static final double ONE_OF_64 = 1 / 64.0;

  private Entropy() {}

  static void print() {
    double bits =
        0.3 * bits(1_000) // counters: steps of 0 to 999
            + 0.3 * bits(101) // gauges: steps of -50 to 50 hundredths
            + 0.2 * bits(7) // small numbers: steps of -3 to 3
            + 0.1 * (ONE_OF_64 * bits(64) + (1 - ONE_OF_64) * bits(64 / 63.0)) // nearly constant
            + 0.1 * bits(1e6); // noise of six decimals
    Limit.print("load mix, entropy of values", bits / Byte.SIZE, "bytes/point");
  }

  private static double bits(double choices) {
    return Math.log(choices) / Math.log(2);
  }
}

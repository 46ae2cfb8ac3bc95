package tocsin.response.monitor;

/// Asks for the condition in some of the last evaluations, not in all: 3 of 5. One without a value
/// does not count.
public record Tally(int least, int of) {
  /// As many as one word of the state has bits.
  static final int MOST = 60;

  public Tally {
    if (of < 1 || of > MOST || least < 1 || least > of) {
      throw new IllegalArgumentException(
          least + " of " + of + " (expected: 1 to " + MOST + ", the first not above the second)");
    }
  }

  long with(long bits, boolean condition) {
    return (bits << 1 | (condition ? 1 : 0)) & ((1L << of) - 1);
  }

  boolean isMet(long bits) {
    return Long.bitCount(bits) >= least;
  }
}

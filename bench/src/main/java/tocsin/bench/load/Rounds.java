package tocsin.bench.load;

/// Rounds of samples, one of each series, ten seconds apart.
///
/// @param base second of round 0
/// @param from first round
/// @param until first round that is not meant
public record Rounds(long base, int from, int until) {
  /// Seconds from a round to the next.
  public static final int STEP = 10;

  /// As many rounds, the last of which is at a second.
  public static Rounds endingAt(long second, int count) {
    return new Rounds(second - (long) (count - 1) * STEP, 0, count);
  }

  /// Others, counted from the same moment.
  public Rounds part(int from, int until) {
    return new Rounds(base, from, until);
  }

  public int count() {
    return until - from;
  }

  public long second(int round) {
    return base + (long) round * STEP;
  }

  /// From the first round to the last.
  public Window window() {
    return new Window(second(from), second(until - 1));
  }
}

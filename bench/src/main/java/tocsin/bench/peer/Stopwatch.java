package tocsin.bench.peer;

/// Time since a moment.
public record Stopwatch(long sinceNanos) {
  public static Stopwatch start() {
    return new Stopwatch(System.nanoTime());
  }

  public double seconds() {
    return (System.nanoTime() - sinceNanos) / 1e9;
  }
}

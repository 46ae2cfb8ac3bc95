package tocsin.metrics.index;

/// Lets whoever asks end a long search: hears of every step, and asks at the beginning and now and
/// then. For one question.
public final class Pass {
  /// A step takes a microsecond at most.
  private static final int EVERY = 1_024;

  private final Runnable ask;
  private int steps;

  /// @param ask throws what ends the search
  public Pass(Runnable ask) {
    this.ask = ask;
    ask.run();
  }

  /// One more name, node or text was looked at.
  public void step() {
    if (++steps % EVERY == 0) {
      ask.run();
    }
  }
}

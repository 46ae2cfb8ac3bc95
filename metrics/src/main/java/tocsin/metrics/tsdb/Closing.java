package tocsin.metrics.tsdb;

import java.io.IOException;
import java.util.Optional;

/// Closes or deletes several things, each of them also when that failed with one before it.
final class Closing {
  @FunctionalInterface
  interface Step {
    void run() throws IOException;
  }

  private Closing() {}

  /// @throws IOException the first of what went wrong, the others with it
  static void all(Step... steps) throws IOException {
    Optional<IOException> first = Optional.empty();
    for (Step step : steps) {
      try {
        step.run();
      } catch (IOException e) {
        first.ifPresent(f -> f.addSuppressed(e));
        first = first.or(() -> Optional.of(e));
      }
    }
    if (first.isPresent()) {
      throw first.get();
    }
  }
}

package tocsin.metrics.tsdb;

import java.io.IOException;

/// Work on files that a store does by itself.
@FunctionalInterface
interface Chore {
  /// @throws IOException if it could not be done; until it can, everything stays where it is
  void run() throws IOException;
}

package tocsin.metrics.tsdb;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work on files that a store does by itself.
@FunctionalInterface
interface Chore {
  Logger log = LoggerFactory.getLogger(Chore.class);

  void run() throws IOException;

  /// A chore that never fails: what went wrong is said, and tried again the next time; until then
  /// everything stays where it is.
  static Runnable guarded(Chore chore) {
    return () -> {
      try {
        chore.run();
      } catch (IOException | RuntimeException e) {
        log.atError().setCause(e).log("store could not do its work");
      }
    };
  }
}

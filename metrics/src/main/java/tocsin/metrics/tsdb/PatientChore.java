package tocsin.metrics.tsdb;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A chore that never fails, and is done again and again. What went wrong is said the first time
/// and then once a minute: a disk that is full for a night fills no log. Used by one thread.
final class PatientChore implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(PatientChore.class);
  private static final Duration SAID_EVERY = Duration.ofMinutes(1);

  private final String name;
  private final Chore chore;
  private final long saidEvery;
  private final long rest;
  private long failures;
  private long toRest;

  /// @param every how often it is run
  /// @param rest how long it is left alone after a failure
  PatientChore(String name, Chore chore, Duration every, Duration rest) {
    this.name = name;
    this.chore = chore;
    this.saidEvery = times(SAID_EVERY, every);
    this.rest = times(rest, every);
  }

  private static long times(Duration whole, Duration part) {
    return whole.toMillis() / Math.max(1, part.toMillis());
  }

  @Override
  public void run() {
    if (toRest > 0) {
      toRest--;
      return;
    }
    try {
      chore.run();
      succeeded();
    } catch (IOException | RuntimeException e) {
      failed(e);
    }
  }

  private void succeeded() {
    if (failures > 0) {
      log.atInfo().addKeyValue("chore", name).addKeyValue("failures", failures).log("chore done");
      failures = 0;
    }
  }

  private void failed(Exception why) {
    toRest = rest;
    long between = Math.max(1, saidEvery / (rest + 1));
    if (failures++ % between == 0) {
      log.atError()
          .setCause(why)
          .addKeyValue("chore", name)
          .addKeyValue("failures", failures)
          .log("store could not do its work");
    }
  }
}

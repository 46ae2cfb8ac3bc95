package tocsin.server.host;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.response.monitor.Monitor;
import tocsin.server.lint.Census;

/// Counts what monitors see, each once an hour, and one that was saved within a minute or so. It
/// works a twentieth of the time at most: what is not counted by then waits for the next minute.
final class CensusTaker implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(CensusTaker.class);
  private static final long EVERY_SECONDS = 60;
  private static final Duration LONGEST = Duration.ofSeconds(3);
  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(15);

  private final Census census;
  private final Supplier<List<Monitor>> monitors;
  private final InstantSource clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("census").daemon().factory());
  private volatile boolean isClosing;

  CensusTaker(Census census, Supplier<List<Monitor>> monitors, InstantSource clock) {
    this.census = census;
    this.monitors = monitors;
    this.clock = clock;
  }

  void start() {
    var _ =
        timer.scheduleWithFixedDelay(this::count, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  private void count() {
    try {
      Instant until = clock.instant().plus(LONGEST);
      for (Monitor m : census.due(monitors.get(), clock.instant())) {
        Instant now = clock.instant();
        if (isClosing || now.isAfter(until)) {
          return;
        }
        census.count(m, now);
      }
    } catch (RuntimeException e) {
      log.atError().setCause(e).log("what monitors see could not be counted");
    }
  }

  @Override
  public void close() {
    isClosing = true;
    timer.shutdown();
    try {
      // The store is closed after this.
      if (!timer.awaitTermination(LONGEST_CLOSE.toSeconds(), TimeUnit.SECONDS)) {
        log.atWarn().log("what monitors see was still being counted");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

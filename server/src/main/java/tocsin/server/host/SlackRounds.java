package tocsin.server.host;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does something in Slack again and again, such as looking whether a handover came; what Slack
/// asks to wait with waits.
final class SlackRounds implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SlackRounds.class);
  private static final Duration EVERY = Duration.ofSeconds(2);
  private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);

  private final Supplier<Optional<Duration>> round;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;

  /// @param round answers how long to wait for the next one, when it is longer than usual
  SlackRounds(String name, Supplier<Optional<Duration>> round) {
    this.round = round;
    this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      boolean open = true;
      while (open) {
        Duration rest = rest();
        open = !closing.await(rest.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      log.atDebug().log("no further rounds");
    }
  }

  private Duration rest() {
    try {
      return round.get().filter(d -> d.compareTo(EVERY) > 0).orElse(EVERY);
    } catch (RuntimeException e) {
      log.atError().setCause(e).addKeyValue("round", thread.getName()).log("Slack not looked at");
      return AFTER_A_FAULT;
    }
  }

  @Override
  public void close() {
    closing.countDown();
    thread.interrupt();
  }
}

package tocsin.server.host;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.ground.journal.Entry;
import tocsin.ground.journal.Journal;
import tocsin.response.words.IncidentId;

/// Reads the journal behind the loop and brings Slack up to date with every incident that moved.
/// However often one moved since it was looked at, it is shown once, as it stands. Paging never
/// waits for this, and what Slack does not take now waits in the journal.
final class SlackKeeper implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SlackKeeper.class);
  private static final int AT_ONCE = 200;
  private static final Duration AFTER_A_FAULT = Duration.ofSeconds(10);

  /// A call that is under way may end before the server does.
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final Journal journal;
  private final SlackPlace place;
  private final Function<IncidentId, Optional<Duration>> show;
  private final Semaphore news = new Semaphore(1);
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;

  /// @param show brings Slack up to date with an incident; answers how long to wait before it is
  ///   tried again, or nothing when all is done
  SlackKeeper(Journal journal, SlackPlace place, Function<IncidentId, Optional<Duration>> show) {
    this.journal = journal;
    this.place = place;
    this.show = show;
    this.thread = Thread.ofVirtual().name("slack").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /// Something was committed. Never waits.
  void wake() {
    if (news.availablePermits() == 0) {
      news.release();
    }
  }

  private void run() {
    try {
      while (closing.getCount() > 0) {
        Optional<Duration> wait = looked();
        if (wait.isPresent()) {
          rest(wait.get());
        } else {
          news.acquire();
          news.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      log.atDebug().log("Slack is left as it is");
    }
  }

  private void rest(Duration time) throws InterruptedException {
    if (closing.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new InterruptedException("closing");
    }
  }

  private Optional<Duration> looked() {
    try {
      return look();
    } catch (RuntimeException e) {
      log.atError().setCause(e).log("Slack not brought up to date");
      return Optional.of(AFTER_A_FAULT);
    }
  }

  /// Until the end of the journal, or until Slack asks to wait.
  private Optional<Duration> look() {
    List<Entry> entries = journal.read(place.position(), AT_ONCE);
    while (!entries.isEmpty() && closing.getCount() > 0) {
      Set<IncidentId> moved = new LinkedHashSet<>();
      entries.forEach(e -> SlackNews.of(e).ifPresent(moved::add));
      Optional<Duration> wait =
          moved.stream().flatMap(i -> show.apply(i).stream()).max(Duration::compareTo);
      if (wait.isPresent()) {
        return wait;
      }
      place.passed(entries.getLast().position(), !moved.isEmpty());
      entries = journal.read(place.position(), AT_ONCE);
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    closing.countDown();
    news.release();
    try {
      // An interrupt in the middle of writing the place down would close its file.
      if (thread.getState() != Thread.State.NEW && !thread.join(GRACE)) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

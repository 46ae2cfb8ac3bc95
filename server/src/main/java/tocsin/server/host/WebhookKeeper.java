package tocsin.server.host;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.edge.pagerduty.WebhookEvent;
import tocsin.edge.pagerduty.WebhookEvents;
import tocsin.edge.pagerduty.WebhookProgress;
import tocsin.edge.pagerduty.WebhookSubscription;
import tocsin.ground.journal.Entry;
import tocsin.ground.journal.Journal;

/// Reads the journal behind the loop for each subscription and sends what it wants to know, one
/// event after another. A receiver that hangs holds up nobody but itself, and paging never waits.
final class WebhookKeeper implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WebhookKeeper.class);
  private static final int AT_ONCE = 200;

  /// Where a subscription stands is written at least so often, though nothing concerned it.
  private static final int WRITE_EVERY = 1_000;

  private final Journal journal;
  private final WebhookEvents events;
  private final WebhookShelf shelf;
  private final WebhookSending sending;
  private final InstantSource clock;
  private final Semaphore news = new Semaphore(0);
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Thread thread;
  private volatile boolean open = true;

  WebhookKeeper(Journal journal, WebhookEvents events, WebhookShelf shelf, InstantSource clock) {
    this.journal = journal;
    this.events = events;
    this.shelf = shelf;
    this.sending = new WebhookSending(shelf, clock);
    this.clock = clock;
    this.thread = Thread.ofVirtual().name("webhooks").unstarted(this::run);
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
    while (open) {
      try {
        look();
        // Attempts come due without news.
        if (news.tryAcquire(1, TimeUnit.SECONDS)) {
          news.drainPermits();
        }
      } catch (InterruptedException e) {
        open = false;
      } catch (RuntimeException e) {
        log.atError().setCause(e).log("webhooks not looked at");
      }
    }
  }

  private void look() {
    for (WebhookSubscription s : shelf.all()) {
      boolean due = s.active() && shelf.progress(s.id()).isDue(clock.instant());
      if (due && busy.add(s.id())) {
        threads.execute(() -> carry(s.id()));
      }
    }
  }

  private void carry(String id) {
    try {
      while (open && isBatchDone(id)) {
        log.atTrace().addKeyValue("webhook", id).log("batch sent");
      }
    } catch (RuntimeException e) {
      log.atError().setCause(e).addKeyValue("webhook", id).log("webhook not served");
    } finally {
      busy.remove(id);
    }
  }

  /// False when there is nothing more to do now.
  private boolean isBatchDone(String id) {
    List<Entry> entries = journal.read(shelf.progress(id).position(), AT_ONCE);
    return !entries.isEmpty() && entries.stream().allMatch(e -> open && isStepDone(id, e));
  }

  private boolean isStepDone(String id, Entry entry) {
    Instant now = clock.instant();
    WebhookProgress before = shelf.progress(id);
    Optional<WebhookSubscription> s = shelf.find(id).filter(WebhookSubscription::active);
    if (s.isEmpty() || !before.isDue(now) || before.position() >= entry.position()) {
      return false;
    }
    Optional<WebhookEvent> event = events.of(entry).filter(s.get()::wants);
    WebhookProgress after =
        event
            .map(e -> sending.told(s.get(), before, entry, e))
            .orElseGet(() -> before.passed(entry.position()));
    boolean lasts = event.isPresent() || entry.position() % WRITE_EVERY == 0;
    shelf.advance(id, before, after, lasts);
    return after.position() >= entry.position() && !after.isOff(now);
  }

  @Override
  public void close() {
    open = false;
    thread.interrupt();
    threads.close();
  }
}

package tocsin.server.host;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.ground.loop.Loop;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.paging.Courier;
import tocsin.response.paging.Courier.Outcome;
import tocsin.response.paging.Delivery;
import tocsin.response.words.Fact;

/// Carries pages from the outbox to couriers and their answers back. It decides nothing: what is
/// due, tried again or given up is decided by the desk.
final class Dispatcher implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
  private static final int AT_ONCE = 100;

  /// Pages on their way at the same time; more stay in the outbox until one is back.
  private static final int MOST_CARRIED = 200;

  private final Loop<Input, Fact, Answer> loop;
  private final List<Courier> couriers;
  private final UnaryOperator<Delivery> withLinks;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore news = new Semaphore(0);
  private final Semaphore hands = new Semaphore(MOST_CARRIED);
  private final Thread thread;
  private volatile boolean open = true;

  Dispatcher(
      Loop<Input, Fact, Answer> loop, List<Courier> couriers, UnaryOperator<Delivery> withLinks) {
    this.loop = loop;
    this.couriers = couriers;
    this.withLinks = withLinks;
    this.thread = Thread.ofPlatform().name("dispatcher").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /// Something may be due now.
  void wake() {
    news.release();
  }

  private void run() {
    while (open) {
      try {
        // A page that waits to be tried again comes due without news, hence the bound.
        if (news.tryAcquire(500, TimeUnit.MILLISECONDS)) {
          news.drainPermits();
        }
        claim();
      } catch (InterruptedException e) {
        open = false;
      } catch (RuntimeException e) {
        log.atError().setCause(e).log("pages could not be claimed");
      }
    }
  }

  private void claim() throws InterruptedException {
    int free;
    int claimed;
    do {
      // Nobody else takes hands, so those that are free stay free.
      free = Math.min(AT_ONCE, hands.availablePermits());
      claimed = free == 0 ? 0 : claim(free);
    } while (free > 0 && claimed == free);
  }

  private int claim(int most) throws InterruptedException {
    if (!(Futures.get(loop.submit(new Input.ClaimPages(most))) instanceof Answer.Claimed c)) {
      return 0;
    }
    hands.acquire(c.deliveries().size());
    c.deliveries().forEach(d -> threads.execute(() -> carry(d)));
    return c.deliveries().size();
  }

  private void carry(Delivery delivery) {
    try {
      deliver(delivery);
    } finally {
      hands.release();
      wake();
    }
  }

  private void deliver(Delivery delivery) {
    Outcome outcome = carried(delivery);
    loop.submit(new Input.ReportPage(delivery.page(), delivery.attempt(), outcome))
        .exceptionally(e -> {
          // The lease ends without an answer, and the page is handed over again.
          log.atWarn().setCause(e).addKeyValue("page", delivery.page()).log("report lost");
          return new Answer.NoEffect("lost");
        });
  }

  private Outcome carried(Delivery delivery) {
    Optional<Courier> courier =
        couriers.stream().filter(c -> c.takes(delivery.contact())).findFirst();
    if (courier.isEmpty()) {
      return new Outcome.Refused(
          "no courier for " + delivery.contact().channel() + " is set up on this server");
    }
    try {
      return courier.get().deliver(withLinks.apply(delivery));
    } catch (RuntimeException e) {
      log.atError().setCause(e).addKeyValue("page", delivery.page()).log("courier failed");
      return new Outcome.Refused("the courier failed: " + e);
    }
  }

  @Override
  public void close() {
    open = false;
    news.release();
    threads.close();
    thread.interrupt();
  }
}

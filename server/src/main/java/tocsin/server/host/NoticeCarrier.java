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
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.document.Kind;
import tocsin.response.notice.Notice;
import tocsin.response.paging.Courier;
import tocsin.response.paging.Courier.Outcome;
import tocsin.response.paging.Note;
import tocsin.response.people.User;
import tocsin.response.people.Vetting;
import tocsin.server.page.Documents;

/// Carries words about shifts to the couriers that pages use, and their answers back. It has few
/// hands of its own, so that no page waits for one; it decides nothing.
final class NoticeCarrier implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(NoticeCarrier.class);
  private static final int MOST = 200;
  private static final int HANDS = 8;

  private final Views views;
  private final Supplier<List<User>> people;
  private final List<Courier> couriers;
  private final Function<Input, Answer> desk;
  private final Supplier<String> address;
  private final InstantSource clock;
  private final ExecutorService threads = Executors.newFixedThreadPool(HANDS, virtual());
  private final Set<String> carried = ConcurrentHashMap.newKeySet();
  private final Semaphore news = new Semaphore(1);
  private final Thread thread;
  private volatile boolean open = true;

  /// Whom and what it knows.
  ///
  /// @param address where people reach this server
  record Ways(
      Supplier<List<User>> people,
      List<Courier> couriers,
      Function<Input, Answer> desk,
      Supplier<String> address) {
    static Ways of(
        Documents documents,
        List<Courier> couriers,
        Function<Input, Answer> desk,
        Supplier<String> address) {
      return new Ways(() -> documents.all(Kind.USER, User.class), couriers, desk, address);
    }
  }

  NoticeCarrier(Views views, Ways ways, InstantSource clock) {
    this.views = views;
    this.people = ways.people();
    this.couriers = ways.couriers();
    this.desk = ways.desk();
    this.address = ways.address();
    this.clock = clock;
    this.thread = Thread.ofVirtual().name("notices").unstarted(this::run);
  }

  private static java.util.concurrent.ThreadFactory virtual() {
    return Thread.ofVirtual().factory();
  }

  void start() {
    thread.start();
  }

  /// Something is to be told.
  void wake() {
    news.release();
  }

  private void run() {
    boolean waits = true;
    while (open) {
      try {
        // What waits to be tried again comes due without news, hence the bound.
        if (waits ? news.tryAcquire(1, TimeUnit.SECONDS) : acquired()) {
          news.drainPermits();
        }
        waits = carry();
      } catch (InterruptedException e) {
        open = false;
      } catch (RuntimeException e) {
        log.atError().setCause(e).log("notices could not be read");
      }
    }
  }

  private boolean acquired() throws InterruptedException {
    news.acquire();
    return true;
  }

  /// @return whether anything waits
  private boolean carry() {
    Instant now = clock.instant();
    List<Notice> waiting =
        views.rows("notice_open", "", Long.MAX_VALUE, MOST).stream()
            .map(r -> Json.read(r.body(), Notice.class))
            .toList();
    waiting.stream()
        .filter(n -> !n.nextAt().isAfter(now) && carried.add(n.id()))
        .forEach(n -> threads.execute(() -> deliver(n)));
    return !waiting.isEmpty();
  }

  private void deliver(Notice n) {
    try {
      Answer answer = desk.apply(new Input.ReportNotice(n.id(), outcome(n)));
      log.atDebug().addKeyValue("notice", n.id()).addKeyValue("answer", answer).log("told");
    } finally {
      carried.remove(n.id());
      wake();
    }
  }

  private Outcome outcome(Notice n) {
    if (clock.instant().isAfter(n.tooLate())) {
      return new Outcome.Refused("it was too late to tell");
    }
    Optional<User> user = people.get().stream().filter(u -> u.id().equals(n.user())).findFirst();
    return user.flatMap(u -> u.contact(n.contact()).map(c -> Vetting.used(u, c)))
        .map(c -> told(new Note(n.id(), n.user(), c, n.at(), n.subject(), text(n))))
        .orElseGet(() -> new Outcome.Refused(n.contact() + " is no contact method any more"));
  }

  /// With a link to where it can be answered, where there is something to answer or to see.
  private String text(Notice n) {
    return n.schedule()
        .filter(_ -> !n.about().isEmpty())
        .map(s -> n.text() + "\n" + address.get() + "/schedules/" + s + "#covers")
        .orElse(n.text());
  }

  private Outcome told(Note note) {
    Optional<Courier> courier = couriers.stream().filter(c -> c.takes(note.contact())).findFirst();
    if (courier.isEmpty()) {
      return new Outcome.Refused(
          "no courier for " + note.contact().channel() + " is set up on this server");
    }
    try {
      return courier.get().tell(note);
    } catch (RuntimeException e) {
      log.atError().setCause(e).addKeyValue("notice", note.key()).log("courier failed");
      return new Outcome.Refused("the courier failed: " + e);
    }
  }

  @Override
  public void close() {
    open = false;
    news.release();
    thread.interrupt();
    threads.close();
  }
}

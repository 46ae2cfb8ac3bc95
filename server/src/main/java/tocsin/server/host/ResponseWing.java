package tocsin.server.host;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.ground.journal.Journal;
import tocsin.ground.json.Json;
import tocsin.ground.loop.Loop;
import tocsin.ground.loop.Turns;
import tocsin.ground.web.Outbound;
import tocsin.response.change.ChangeFact;
import tocsin.response.cover.CoverFact;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Desk;
import tocsin.response.desk.Input;
import tocsin.response.desk.World;
import tocsin.response.document.Document;
import tocsin.response.document.DocumentFact;
import tocsin.response.document.Kind;
import tocsin.response.incident.IncidentFact;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.notice.NoticeFact;
import tocsin.response.paging.Courier;
import tocsin.response.paging.Delivery;
import tocsin.response.paging.LedgerFact;
import tocsin.response.paging.PagingFact;
import tocsin.response.people.User;
import tocsin.response.review.ReviewFact;
import tocsin.response.why.WhyFact;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;
import tocsin.response.words.PageId;
import tocsin.server.lint.Census;
import tocsin.server.lint.Inspection;
import tocsin.server.live.LiveHub;
import tocsin.server.page.Documents;
import tocsin.server.page.TestLog;

/// The response half, wired: the loop, and those who act on what it decided.
final class ResponseWing implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ResponseWing.class);

  private static final int MOST_WAITING = 10_000;

  private final Journal journal;
  private final LiveHub live;
  private final Consumer<String> gone;
  private final Outbound outbound;
  private final Runnable news;
  private final Loop<Input, Fact, Answer> loop;
  private final Dispatcher dispatcher;
  private final Watcher watcher;
  private final PipeWatch pipes;
  private final Drafter drafter;
  private final Inspection inspection;
  private final BrokenTeller broken;
  private final Census census;
  private final CensusTaker taker;
  private final CalendarKeeper calendars;
  private final NoticeCarrier notices;

  private final TestLog tests = new TestLog();
  private final InstantSource clock;
  private final Documents documents;
  private final PageCounts pageCounts = new PageCounts();

  // What is committed earlier is found by the three above when they start.
  private volatile boolean started;

  /// What leads out of the wing.
  ///
  /// @param withLinks adds links with which a page can be answered
  /// @param gone told of each user who was removed; must not take long
  /// @param news told that something happened to incidents; must not take long
  /// @param address of this server, without a slash at the end
  record Ways(
      UnaryOperator<Delivery> withLinks,
      Consumer<String> gone,
      Outbound outbound,
      Runnable news,
      Supplier<String> address) {}

  ResponseWing(World world, Sight sight, LiveHub live, Ways ways) {
    this.gone = ways.gone();
    this.outbound = ways.outbound();
    this.news = ways.news();
    this.journal = world.journal();
    this.clock = world.clock();
    this.live = live;
    this.documents = new Documents(journal.views());
    Turns<Input, Fact, Answer> turns = new Turns<>(journal, Desk::new);
    this.loop = new Loop<>(turns, world.clock(), MOST_WAITING, this::committed);
    this.dispatcher = new Dispatcher(loop, world.couriers(), ways.withLinks());
    this.watcher = new Watcher(loop, sight, world.clock());
    this.pipes = new PipeWatch(sight.store(), this::ask, world.clock());
    this.drafter = new Drafter(loop, journal, sight.traces(), world.clock());
    this.census = new Census(sight.traces());
    this.taker =
        new CensusTaker(census, () -> documents.all(Kind.MONITOR, Monitor.class), world.clock());
    this.inspection = Inspections.of(world, documents, census);
    this.broken =
        new BrokenTeller(
            new BrokenTeller.Sight(
                () -> documents.all(Kind.USER, User.class),
                inspection::brokenMonitors,
                () -> census.isComplete(documents.all(Kind.MONITOR, Monitor.class)),
                ways.address()),
            this::ask,
            world.clock());
    this.notices =
        new NoticeCarrier(
            journal.views(),
            NoticeCarrier.Ways.of(documents, world.couriers(), this::ask, ways.address()),
            world.clock());
    this.calendars =
        new CalendarKeeper(
            () -> documents.all(Kind.SCHEDULE), calendars(world.clock()), this::ask, world.clock());
  }

  boolean knows(String user) {
    return journal
        .views()
        .row("document", "user/" + user)
        .filter(r -> !Json.read(r.body(), Document.class).removed())
        .isPresent();
  }

  /// Begins to evaluate, page and draft; before that, only inputs are taken.
  void start() {
    started = true;
    // Before anything is late: what was due while nobody was there may have been sent in vain.
    opened();
    drafter.start();
    dispatcher.start();
    watcher.start();
    pipes.start();
    calendars.start();
    taker.start();
    notices.start();
    broken.start();
  }

  private void opened() {
    submit(new Input.HouseOpened())
        .exceptionally(e -> {
          log.atWarn().setCause(e).log("graces of heartbeats did not begin again");
          return new Answer.NoEffect("not told");
        });
  }

  /// Reads calendars of others.
  CalendarDesk calendars(InstantSource clock) {
    return new CalendarDesk(outbound, () -> documents.all(Kind.USER, User.class), clock);
  }

  private void committed(List<Fact> facts) {
    for (Fact fact : facts) {
      pageCounts.count(fact);
      switch (fact) {
        case IncidentFact i -> {
          live.publish("incident/" + i.incident());
          live.publish("incidents");
        }
        case PagingFact p -> {
          live.publish("incident/" + p.incident());
          live.publish("incidents");
        }
        case LedgerFact l -> {}
        case WhyFact w -> {}
        case NoticeFact n -> {}
        case ReviewFact r -> live.publish("review/" + r.incident());
        case MonitorFact m -> live.publish("monitors");
        case DocumentFact d -> {
          documents.changed(d.of(), d.id());
          live.publish("documents");
        }
        case CoverFact c -> live.publish("documents");
        case ChangeFact c -> live.publish("incidents");
        default -> live.publish("everything");
      }
      if (started) {
        act(fact);
      }
    }
  }

  private void act(Fact fact) {
    switch (fact) {
      case PagingFact p -> {
        dispatcher.wake();
        news.run();
      }
      case DocumentFact.Removed(Kind of, String id, int revision, Actor by) when of == Kind.USER ->
          gone.accept(id);
      case DocumentFact d -> {
        if (d.of() == Kind.MONITOR) {
          watcher.monitorsChanged();
        }
        calendars.wake();
      }
      case IncidentFact.Resolved r -> {
        drafter.resolved(r.incident());
        news.run();
      }
      case IncidentFact i -> news.run();
      case NoticeFact.Due _, NoticeFact.Written _, NoticeFact.BrokenDue _ -> notices.wake();
      default -> {}
    }
  }

  CompletableFuture<Answer> submit(Input input) {
    return loop.submit(input);
  }

  /// Submits an input and waits; what goes wrong is an answer as well.
  Answer ask(Input input) {
    try {
      return Futures.get(submit(input));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Refused("Shutting down; nothing was changed. Try again.");
    } catch (RuntimeException e) {
      log.atError().setCause(e).log("input not taken");
      return new Answer.Refused("The journal does not answer; nothing was changed. Try again.");
    }
  }

  Loop<Input, Fact, Answer> loop() {
    return loop;
  }

  Journal journal() {
    return journal;
  }

  /// The last test pages.
  TestLog tests() {
    return tests;
  }

  /// A vendor tells what became of a page, which may be one that somebody tried.
  void became(PageId page, int attempt, Courier.Outcome outcome) {
    if (!tests.came(page.value(), outcome, clock.instant())) {
      ask(new Input.ReportPage(page, attempt, outcome));
    }
  }

  Documents documents() {
    return documents;
  }

  /// What is wrong.
  Inspection inspection() {
    return inspection;
  }

  PageCounts pageCounts() {
    return pageCounts;
  }

  long evaluations() {
    return watcher.evaluations();
  }

  long unexplained() {
    return watcher.unexplained();
  }

  @Override
  public void close() {
    broken.close();
    taker.close();
    notices.close();
    calendars.close();
    pipes.close();
    watcher.close();
    dispatcher.close();
    drafter.close();
    loop.close();
    journal.close();
  }
}

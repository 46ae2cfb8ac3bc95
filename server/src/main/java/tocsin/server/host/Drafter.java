package tocsin.server.host;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.ground.journal.Journal;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.loop.Loop;
import tocsin.response.desk.Answer;
import tocsin.response.desk.CaseFiles;
import tocsin.response.desk.Desk;
import tocsin.response.desk.Input;
import tocsin.response.monitor.Traces;
import tocsin.response.review.CaseFile;
import tocsin.response.review.Review;
import tocsin.response.review.ReviewDraft;
import tocsin.response.review.Samples;
import tocsin.response.words.Fact;
import tocsin.response.words.IncidentId;

/// Drafts the review of each incident that was resolved, one after another, beside the loop. Those
/// that were resolved while the process was away are drafted at the start. Reviews can wait and
/// pages cannot: while many are to be drafted, it works a tenth of the time.
final class Drafter implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Drafter.class);
  private static final int LOOK_BACK = 10_000;
  private static final int MANY = 10;
  private static final int REST = 9;
  private static final Duration LONGEST_REST = Duration.ofSeconds(2);

  private final Loop<Input, Fact, Answer> loop;
  private final Journal journal;
  private final Samples samples;
  private final InstantSource clock;
  private final AtomicInteger waiting = new AtomicInteger();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("drafter").factory());

  Drafter(Loop<Input, Fact, Answer> loop, Journal journal, Traces traces, InstantSource clock) {
    this.loop = loop;
    this.journal = journal;
    this.samples = Samples.of(traces);
    this.clock = clock;
  }

  /// Catches up with what was resolved while nobody drafted.
  void start() {
    thread.execute(this::catchUp);
  }

  private void catchUp() {
    for (ViewRow row : journal.views().rows("incident", "closed", Long.MAX_VALUE, LOOK_BACK)) {
      if (journal.views().row("review", row.key()).isEmpty()) {
        resolved(new IncidentId(row.key()));
      }
    }
  }

  void resolved(IncidentId incident) {
    waiting.incrementAndGet();
    thread.execute(() -> {
      Instant begun = clock.instant();
      draft(incident);
      if (waiting.decrementAndGet() > MANY) {
        rest(Duration.between(begun, clock.instant()).multipliedBy(REST));
      }
    });
  }

  private void rest(Duration wanted) {
    long most = LONGEST_REST.toMillis();
    try {
      if (closing.await(Math.clamp(wanted.toMillis(), 0, most), TimeUnit.MILLISECONDS)) {
        log.atDebug().addKeyValue("waiting", waiting).log("drafting ends");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void draft(IncidentId incident) {
    try {
      Optional<CaseFile> file =
          Futures.get(loop.ask(state -> CaseFiles.of((Desk) state, incident, clock.instant())));
      if (file.isPresent()) {
        Review review = ReviewDraft.compose(CaseFiles.withFacts(file.get(), journal), samples);
        Answer answer = Futures.get(loop.submit(new Input.ReviewDrafted(review)));
        log.atInfo()
            .addKeyValue("incident", incident)
            .addKeyValue("answer", answer)
            .log("review drafted");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      log.atError().setCause(e).addKeyValue("incident", incident).log("review not drafted");
    }
  }

  @Override
  public void close() {
    closing.countDown();
    // Those that still wait are found at the next start.
    thread.shutdownNow();
    thread.close();
  }
}

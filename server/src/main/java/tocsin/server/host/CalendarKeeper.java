package tocsin.server.host;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.document.Document;
import tocsin.response.oncall.Calendar;
import tocsin.response.oncall.Schedule;
import tocsin.response.words.ScheduleId;
import tocsin.server.oncall.CalendarReading;

/// Reads the calendars of schedules again and again, one after another, and saves a schedule whose
/// calendar says something else than before. What it saves is a document like any other: paging
/// never waits for a calendar, and a copy stays when its source fails.
final class CalendarKeeper implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(CalendarKeeper.class);
  private static final int TICK_SECONDS = 10;

  private final Supplier<List<Document>> documents;
  private final CalendarReading reading;
  private final Function<Input, Answer> desk;
  private final InstantSource clock;
  private final Semaphore news = new Semaphore(0);
  private final Thread thread;
  private volatile boolean open = true;

  // Used by the thread only.
  private Map<Key, CalendarTries> known = new HashMap<>();

  /// One calendar; another source is another one.
  private record Key(ScheduleId schedule, String calendar, Calendar.Source source) {}

  CalendarKeeper(
      Supplier<List<Document>> documents,
      CalendarReading reading,
      Function<Input, Answer> desk,
      InstantSource clock) {
    this.documents = documents;
    this.reading = reading;
    this.desk = desk;
    this.clock = clock;
    this.thread = Thread.ofVirtual().name("calendars").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /// A document was saved. Never waits.
  void wake() {
    if (news.availablePermits() == 0) {
      news.release();
    }
  }

  private void run() {
    while (open) {
      try {
        look();
        if (news.tryAcquire(TICK_SECONDS, TimeUnit.SECONDS)) {
          news.drainPermits();
        }
      } catch (InterruptedException e) {
        open = false;
      } catch (RuntimeException e) {
        log.atError().setCause(e).log("calendars not looked at");
      }
    }
  }

  private void look() {
    Map<Key, CalendarTries> now = new HashMap<>();
    for (Document d : documents.get()) {
      // Reading every document to find that it has no calendar would take long.
      if (!d.removed() && d.body().contains("\"source\"")) {
        Schedule s = CalendarEdits.schedule(d);
        CalendarEdits.calendars(s)
            .forEach(c -> {
              var key = new Key(s.id(), c.id(), c.source());
              now.put(key, known.getOrDefault(key, CalendarTries.none()));
            });
        CalendarEdits.calendars(s).forEach(c -> look(d, s, c, now));
      }
    }
    known = now;
  }

  private void look(Document d, Schedule s, Calendar c, Map<Key, CalendarTries> now) {
    var key = new Key(s.id(), c.id(), c.source());
    CalendarTries tries = now.getOrDefault(key, CalendarTries.none());
    Instant at = clock.instant();
    if (!open || c.source() instanceof Calendar.Source.Fixed || !tries.isDue(at)) {
      return;
    }
    CalendarReading.Outcome outcome = reading.read(c.source(), s.zone());
    CalendarTries after = tries.after(outcome, at);
    Calendar read = after.told(c, outcome, at);
    boolean saved = read.equals(c) || isSaved(d, CalendarEdits.with(s, read));
    now.put(key, saved ? after : after.soon(at));
    if (outcome instanceof CalendarReading.Outcome.Unread u) {
      log.atWarn()
          .addKeyValue("schedule", s.id())
          .addKeyValue("calendar", c.id())
          .addKeyValue("problem", u.why())
          .log("calendar not read");
    }
  }

  /// False when somebody else saved it meanwhile; it is read again soon.
  private boolean isSaved(Document d, Schedule next) {
    return desk.apply(CalendarEdits.save(d, next)) instanceof Answer.Accepted;
  }

  @Override
  public void close() {
    open = false;
    thread.interrupt();
  }
}

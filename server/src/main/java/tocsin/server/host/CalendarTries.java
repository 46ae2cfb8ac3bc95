package tocsin.server.host;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tocsin.response.oncall.Calendar;
import tocsin.server.oncall.CalendarReading.Outcome;

/// How often a calendar was read in vain, when it was right last, and when it is read next. Pure.
record CalendarTries(int failures, Optional<Instant> good, Instant next) {
  private static final Duration EVERY = Duration.ofMinutes(15);
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);
  private static final Duration SOON = Duration.ofSeconds(10);

  /// One failure may be a breath of the network; so many are told.
  private static final int FAILURES_TO_TELL = 3;

  static CalendarTries none() {
    return new CalendarTries(0, Optional.empty(), Instant.EPOCH);
  }

  boolean isDue(Instant now) {
    return !now.isBefore(next);
  }

  CalendarTries after(Outcome outcome, Instant now) {
    return switch (outcome) {
      case Outcome.Read r -> new CalendarTries(0, Optional.of(now), now.plus(EVERY));
      case Outcome.Unread u -> new CalendarTries(failures + 1, good, now.plus(AFTER_FAILURE));
    };
  }

  CalendarTries soon(Instant now) {
    return new CalendarTries(failures, good, now.plus(SOON));
  }

  /// What the document says from now on. A copy that was never made has nothing to wait for.
  Calendar told(Calendar c, Outcome outcome, Instant now) {
    return switch (outcome) {
      case Outcome.Read r -> c.read(r.found().shifts(), r.found().strangers());
      case Outcome.Unread u -> {
        boolean tell = failures >= FAILURES_TO_TELL || c.shifts().isEmpty();
        yield tell && c.stale().isEmpty()
            ? c.failing(new Calendar.Stale(good.orElse(now), u.why()))
            : c;
      }
    };
  }
}

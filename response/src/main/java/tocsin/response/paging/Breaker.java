package tocsin.response.paging;

import java.time.Duration;
import java.time.Instant;

/// Whether a vendor answers. After so many failures in a row nothing is tried there for a while,
/// then one page is; when that fails too, the while is twice as long. Immutable.
///
/// @param failures in a row
/// @param trips how often it opened since something got through
/// @param until nothing is tried before
record Breaker(int failures, int trips, Instant until) {
  static final Breaker CLOSED = new Breaker(0, 0, Instant.EPOCH);

  static final int MOST_FAILURES = 5;
  static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration FIRST = Duration.ofSeconds(30);

  boolean isOpen(Instant now) {
    return now.isBefore(until);
  }

  boolean isTripped() {
    return trips > 0;
  }

  /// Something did not get through. What was on its way when it opened says nothing new.
  Breaker failed(Instant at) {
    int more = failures + 1;
    if (more < MOST_FAILURES || isOpen(at)) {
      return new Breaker(more, trips, until);
    }
    Duration pause = FIRST.multipliedBy(1L << Math.min(trips, 10));
    Duration bounded = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    return new Breaker(more, trips + 1, at.plus(bounded));
  }
}

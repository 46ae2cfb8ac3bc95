package tocsin.edge.graphite;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import tocsin.metrics.query.AbandonedException;
import tocsin.metrics.query.QueryLimits;

/// How long a question may take, and whether somebody waits for the answer still. What counts is
/// the time in which it is worked on, not that in which a client takes what was sent. May be asked
/// by any thread; one at a time lets it rest and go on.
final class Patience implements BooleanSupplier {
  private final InstantSource clock;
  private final QueryLimits limits;
  private final BooleanSupplier isAbandoned;
  private volatile Instant end;
  private Instant resting;

  Patience(InstantSource clock, QueryLimits limits, BooleanSupplier isAbandoned) {
    this.clock = clock;
    this.limits = limits;
    this.isAbandoned = isAbandoned;
    this.resting = clock.instant();
    this.end = resting.plus(limits.time());
  }

  /// Whether the work is to end.
  @Override
  public boolean getAsBoolean() {
    return clock.instant().isAfter(end) || isAbandoned.getAsBoolean();
  }

  /// Ends the work if it is to end.
  void pass() {
    if (getAsBoolean()) {
      throw new AbandonedException();
    }
  }

  /// Nothing is worked on until [#goOn].
  void rest() {
    resting = clock.instant();
  }

  void goOn() {
    end = end.plus(Duration.between(resting, clock.instant()));
  }

  /// Why work was ended: it took too long, unless nobody waits.
  RuntimeException why(AbandonedException e) {
    return isAbandoned.getAsBoolean() ? e : limits.tooLong();
  }
}

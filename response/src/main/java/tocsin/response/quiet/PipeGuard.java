package tocsin.response.quiet;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Tells a dead pipe from series that went quiet by themselves: when a share of all that reported
/// goes quiet at once, no-data is held for all of them and one page is about the pipe. It ends when
/// few enough are quiet, and then everybody gets a time to be heard of. Pure.
///
/// @param share of the series that reported, above 0 and at most 1
/// @param fewest below so many series nothing is concluded
/// @param settle how long no-data is still held after it is over
/// @param longest how long it holds at all; whatever is quiet then is told
public record PipeGuard(double share, int fewest, Duration settle, Duration longest) {
  /// Half of at least 20 series; two minutes; six hours.
  public static final PipeGuard USUAL =
      new PipeGuard(0.5, 20, Duration.ofMinutes(2), Duration.ofHours(6));

  public PipeGuard {
    if (!(share > 0 && share <= 1) || fewest < 1 || settle.isNegative() || longest.isNegative()) {
      throw new IllegalArgumentException(
          share
              + " of "
              + fewest
              + " series (expected: a share above 0 and at most 1, and 1 series)");
    }
  }

  /// One pipe: all series, or those of one source.
  ///
  /// @param reporting how many series reported before
  /// @param quiet how many of them have gone quiet at once
  public record Pipe(String name, long reporting, long quiet) {}

  /// What was decided before.
  ///
  /// @param since when it began to hold
  /// @param over when few enough were quiet again
  public record Before(Optional<Instant> since, Optional<Instant> over) {
    public static final Before NOTHING = new Before(Optional.empty(), Optional.empty());
  }

  /// What follows now.
  ///
  /// @param holds whether no-data is held
  /// @param page whether the page about the pipe is due: only when it begins
  /// @param next what to hand in the next time
  public record Flow(boolean holds, boolean page, String because, Before next) {}

  /// Looks at a pipe.
  public Flow look(Pipe pipe, Before before, Instant now) {
    String counts = pipe.quiet() + " of " + pipe.reporting() + " series of " + pipe.name();
    if (isDead(pipe, before)) {
      return dead(counts, before, now);
    }
    if (before.since().isEmpty()) {
      return new Flow(false, false, counts + " are quiet", Before.NOTHING);
    }
    Instant over = before.over().orElse(now);
    Instant settled = over.plus(settle);
    return now.isBefore(settled)
        ? new Flow(
            true,
            false,
            "data is back; no-data is held until " + settled,
            new Before(before.since(), Optional.of(over)))
        : new Flow(false, false, counts + " are quiet; data is back", Before.NOTHING);
  }

  private Flow dead(String counts, Before before, Instant now) {
    Instant since = before.since().orElse(now);
    boolean holds = now.isBefore(since.plus(longest));
    String because =
        counts
            + " went quiet at once; no-data "
            + (holds ? "is held" : "was held since " + since + " and is told now");
    return new Flow(
        holds, before.since().isEmpty(), because, new Before(Optional.of(since), Optional.empty()));
  }

  /// Once it holds, half of the share keeps it holding.
  private boolean isDead(Pipe pipe, Before before) {
    double limit = before.since().isPresent() && before.over().isEmpty() ? share / 2 : share;
    return pipe.reporting() >= fewest && pipe.quiet() >= limit * pipe.reporting();
  }
}

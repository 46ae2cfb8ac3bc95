package tocsin.response.quiet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.Spans;

/// Slows down somebody who says a lot. What was said lately is counted; whoever reached a limit
/// waits, and what comes meanwhile is said together when the wait is over. Pure.
///
/// @param limits the first that is reached counts
public record Throttle(List<Limit> limits) {
  /// 20 in three hours: an hour; 10 in an hour: half an hour.
  public static final Throttle USUAL =
      new Throttle(
          List.of(
              new Limit(20, Duration.ofHours(3), Duration.ofHours(1)),
              new Limit(10, Duration.ofHours(1), Duration.ofMinutes(30))));

  public Throttle {
    limits = List.copyOf(limits);
  }

  /// So many within a time make the next one wait.
  public record Limit(int most, Duration within, Duration pause) {
    public Limit {
      if (most < 1 || within.isNegative() || within.isZero() || pause.isNegative()) {
        throw new IllegalArgumentException(
            most
                + " in "
                + within
                + ", pause "
                + pause
                + " (expected: at least 1, positive times)");
      }
    }

    boolean reached(List<Instant> said, Instant at) {
      Instant from = at.minus(within);
      return said.stream().filter(s -> s.isAfter(from) && !s.isAfter(at)).count() >= most;
    }
  }

  /// Whether one more is said now.
  ///
  /// @param said when something was said, in order
  /// @param held what has come since the last and was not said, in order
  public Say one(List<Instant> said, List<Instant> held, Instant now) {
    Optional<Instant> until = due(said, held.isEmpty() ? List.of(now) : held);
    if (until.isPresent() && now.isBefore(until.get())) {
      return new Say.Held(held.size() + 1 + " held: too much was said before", until);
    }
    if (held.isEmpty()) {
      return new Say.Now("not too much was said before");
    }
    return new Say.Now(count(held, now));
  }

  /// When what is held is said; empty when nothing is, or when it was never too much.
  public Optional<Instant> due(List<Instant> said, List<Instant> held) {
    return held.stream()
        .findFirst()
        .flatMap(h -> limits.stream().filter(l -> l.reached(said, h)).findFirst())
        .map(l -> held.getFirst().plus(l.pause()));
  }

  /// `flapped 11 times in 1 h`
  static String count(List<Instant> times, Instant now) {
    Duration span = Duration.between(times.getFirst(), now);
    return "flapped "
        + times.size()
        + (times.size() == 1 ? " time in " : " times in ")
        + Spans.words(span);
  }
}

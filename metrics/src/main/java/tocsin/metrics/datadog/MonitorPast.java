package tocsin.metrics.datadog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tocsin.metrics.datadog.language.MonitorQuery.OfMetric;

/// What a monitor holds against its threshold at one moment of history after another, exactly as
/// [MonitorNumbers] computes it, from points that are read once: a piece of history at a time, so
/// that months of it need not be held. Not thread-safe.
public final class MonitorPast {
  private static final Duration FIRST_PIECE = Duration.ofHours(1);
  private static final Duration LONGEST_PIECE = Duration.ofDays(31);

  /// As many as are held at once, or a little less.
  private static final long WANTED = HeldPoints.MOST / 2;

  private final MonitorNumbers numbers;
  private final Samples samples;
  private HeldPoints held;
  private Instant heldUntil = Instant.MIN;
  private Duration piece = FIRST_PIECE;
  private long spent;

  public MonitorPast(OfMetric monitor, Samples samples) {
    this.numbers = new MonitorNumbers(monitor);
    this.samples = samples;
    this.held = new HeldPoints(samples.source(), 0, 0);
  }

  /// The numbers at a moment, in the order of their tags. Cheap where moments follow each other.
  /// Blocking.
  ///
  /// @param end first moment that does not count; no earlier than the one before
  /// @throws tocsin.metrics.query.QueryException if a function is not computed here, or a limit is
  ///   passed
  public List<GroupNumber> at(Instant end) {
    if (end.isAfter(heldUntil)) {
      hold(end);
    }
    var budget = new Budget(samples);
    List<GroupNumber> found =
        numbers.at(new Samples(held, samples.limits(), samples.isAbandoned()), budget, end);
    spent = budget.spent();
    return found;
  }

  /// How many values the last moment read and made.
  public long spent() {
    return spent;
  }

  private void hold(Instant end) {
    if (held.count() > 0) {
      piece = longer(piece.toMillis() * WANTED / held.count());
    }
    Duration reach = numbers.reach(end).plus(numbers.reach(end.plus(piece)));
    heldUntil = end.plus(piece);
    held =
        new HeldPoints(
            samples.source(),
            end.minus(reach).toEpochMilli(),
            heldUntil.plusMillis(1).toEpochMilli());
  }

  private static Duration longer(long millis) {
    return Duration.ofMillis(Math.clamp(millis, FIRST_PIECE.toMillis(), LONGEST_PIECE.toMillis()));
  }
}

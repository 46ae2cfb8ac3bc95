package tocsin.server.transfer;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import tocsin.metrics.series.SeriesName;

/// Where an import brings its points. Not thread-safe.
public sealed interface Target extends Closeable permits StoreTarget, CarbonTarget, DryTarget {
  /// Points of this series follow, the oldest first.
  void begin(SeriesName series);

  /// Takes one point of the series.
  ///
  /// @throws java.io.UncheckedIOException if nothing can be brought there any more
  void point(long atMillis, double value);

  /// Ends the series.
  ///
  /// @return why none of its points were taken, if so
  Optional<String> end();

  /// Returns once everything that was given would survive the death of this process.
  ///
  /// @throws IOException if that cannot be said
  void confirm() throws IOException;

  /// How many files to bring before confirming them together.
  int filesAtOnce();

  /// Points taken so far.
  long points();

  /// Points that were not taken because they are older than what is kept.
  long tooOld();
}

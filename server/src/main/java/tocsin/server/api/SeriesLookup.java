package tocsin.server.api;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.Stream;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.SampleSource;
import tocsin.metrics.store.SeriesUpkeep;

/// Finds the series that a request means.
record SeriesLookup(SampleSource source, SeriesUpkeep upkeep) {
  /// More than a store holds.
  private static final int ALL = Integer.MAX_VALUE - 1;

  /// A series, and its newest stamp where silence was asked for.
  record Found(SeriesName name, OptionalLong newestMillis) {}

  /// Those that fit, sorted by name. Silence is looked for as the stream is read.
  ///
  /// @param limit as many as the caller will read; all of them are looked at if some may be silent
  Stream<Found> find(SeriesChoice choice, int limit, Instant now) {
    if (choice.silentFor().isEmpty()) {
      return source.find(choice.matcher(), limit).stream()
          .map(n -> new Found(n, OptionalLong.empty()));
    }
    long since = now.minus(choice.silentFor().get()).toEpochMilli();
    return source.find(choice.matcher(), ALL).stream()
        .map(n -> new Found(n, upkeep.newestMillis(n)))
        .filter(f -> f.newestMillis().orElse(Long.MIN_VALUE) < since);
  }

  Stream<Found> findAll(SeriesChoice choice, Instant now) {
    return find(choice, ALL, now);
  }
}

package tocsin.edge.datadog;

import java.time.InstantSource;
import tocsin.metrics.event.EventBook;
import tocsin.metrics.ingest.IngestCounters;
import tocsin.metrics.ingest.Sources;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.store.SampleSink;
import tocsin.metrics.store.SampleSource;

/// What the door reads and writes.
///
/// @param limits how much one question may cost
/// @param entrance counts what comes in
public record Kept(
    SampleSource source,
    SampleSink sink,
    EventBook events,
    QueryLimits limits,
    Entrance entrance,
    InstantSource clock) {
  /// What comes in, and what each sender may bring.
  public record Entrance(IngestCounters counters, Sources sources) {}
}

package tocsin.metrics.function;

import tocsin.metrics.event.EventSource;
import tocsin.metrics.query.Fetch;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.query.Room;
import tocsin.metrics.query.Workers;
import tocsin.metrics.store.SampleSource;

/// What all questions share.
record Resources(
    SampleSource source,
    Fetch fetch,
    QueryLimits limits,
    Workers workers,
    ColumnPool columns,
    SpareValues spare,
    Recall recall,
    EventSource events,
    Room room) {}

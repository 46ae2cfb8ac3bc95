package tocsin.server.host;

import java.util.function.ToDoubleFunction;
import tocsin.metrics.tsdb.EmbeddedStore;
import tocsin.metrics.tsdb.StoreStats;
import tocsin.server.watch.Figures;

/// What the store counts, as figures.
final class StoreFigures {
  private final Figures figures;
  private final EmbeddedStore store;

  StoreFigures(Figures figures, EmbeddedStore store) {
    this.figures = figures;
    this.store = store;
  }

  void name() {
    counter("samples_total", "Samples kept", StoreStats::samples);
    gauge("series", "Series known", StoreStats::series);
    counter("series_refused_total", "New series refused", StoreStats::refusedSeries);
    gauge("names_bytes", "Bytes of the list of names", StoreStats::nameBytes);
    gauge("series_most", "Series that may be", s -> store.limits().names().series());
    gauge("names_memory_bytes", "Bytes off the heap of names", StoreStats::tableBytes);
    gauge("memory_bytes", "Bytes off the heap ever taken", StoreStats::poolBytes);
    gauge("index_bytes", "Heap of the index of names", StoreStats::indexBytes);
    gauge("head_points", "Points in memory", StoreStats::headPoints);
    gauge("head_bytes", "Bytes off the heap", StoreStats::headBytes);
    gauge("wal_bytes", "Bytes of the log that is written to", StoreStats::walBytes);
    gauge("blocks", "Block files", StoreStats::blocks);
    gauge("block_bytes", "Bytes of block files", StoreStats::blockBytes);
    gauge("blocks_damaged", "Files put aside or damaged", s -> s.quarantined() + s.damaged());
    gauge("files_quarantined", "Files put aside at the start", StoreStats::quarantined);
    counter("blocks_dropped_total", "Blocks deleted to stay in the budget", StoreStats::dropped);
    gauge("log_records_lost", "Records of the log lost at the start", StoreStats::lostRecords);
    figures.counter(
        "tocsin_tap_lost_total",
        "Samples for monitors that did not fit: all of them were looked at then",
        () -> store.tap().lost());
    gauge("store_start_seconds", "How long the store took to open", s -> s.startMillis() / 1000.0);
  }

  private void counter(String name, String help, ToDoubleFunction<StoreStats> value) {
    figures.counter("tocsin_" + name, help, () -> value.applyAsDouble(store.stats()));
  }

  private void gauge(String name, String help, ToDoubleFunction<StoreStats> value) {
    figures.gauge("tocsin_" + name, help, () -> value.applyAsDouble(store.stats()));
  }
}

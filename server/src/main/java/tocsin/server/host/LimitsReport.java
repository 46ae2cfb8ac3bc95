package tocsin.server.host;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tocsin.metrics.ingest.Allowance;
import tocsin.metrics.ingest.IngestLimits;
import tocsin.metrics.ingest.Sources;
import tocsin.metrics.tsdb.EmbeddedStore;
import tocsin.metrics.tsdb.StoreLimits;
import tocsin.metrics.tsdb.StoreStats;

/// The bounds of what comes in, how much of each is used, and what was refused by source.
final class LimitsReport {
  private static final int TOP = 10;

  private final EmbeddedStore store;
  private final Sources sources;

  LimitsReport(EmbeddedStore store, Sources sources) {
    this.store = store;
    this.sources = sources;
  }

  /// Bounds that nobody set have no "most".
  Map<String, Object> limits() {
    StoreStats stats = store.stats();
    StoreLimits most = store.limits();
    IngestLimits each = sources.limits();
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("series", used(stats.series(), most.names().series(), stats.refusedSeries()));
    shown.put("memoryOfNames", used(stats.tableBytes(), most.names().bytes()));
    shown.put("heapOfIndex", used(stats.indexBytes(), most.names().indexBytes()));
    shown.put("seriesOfSource", most(each.seriesOfSource()));
    shown.put("samplesPerSecond", most(each.samplesInAll()));
    shown.put("samplesPerSecondOfSource", most(each.samplesOfSource()));
    return shown;
  }

  private static Map<String, Object> used(long used, long most, long refused) {
    Map<String, Object> shown = used(used, most);
    shown.put("refused", refused);
    return shown;
  }

  private static Map<String, Object> used(long used, long most) {
    Map<String, Object> shown = most(most);
    shown.put("used", used);
    return shown;
  }

  private static Map<String, Object> most(long most) {
    Map<String, Object> shown = new LinkedHashMap<>();
    if (most != Long.MAX_VALUE) {
      shown.put("most", most);
    }
    return shown;
  }

  /// Those of whom most was refused, then those that sent most.
  List<Map<String, Object>> sources() {
    return sources.top(TOP).stream().map(LimitsReport::shown).toList();
  }

  private static Map<String, Object> shown(Allowance.Usage usage) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("source", usage.source());
    shown.put("newSeries", usage.series());
    shown.put("newSeriesRefused", usage.seriesRefused());
    shown.put("samples", usage.samples());
    shown.put("samplesTooFast", usage.samplesRefused());
    return shown;
  }
}

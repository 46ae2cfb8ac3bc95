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
import tocsin.server.settings.Key;
import tocsin.server.setup.Intake;

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
    shown.put("disk", used(stats.blockBytes(), most.diskBytes()));
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

  /// The same for people, each with the setting that changes it.
  List<Intake.Limit> shown() {
    StoreStats stats = store.stats();
    StoreLimits most = store.limits();
    IngestLimits each = sources.limits();
    return List.of(
        new Intake.Limit(
            "Series",
            Intake.count(stats.series()),
            count(most.names().series()),
            stats.refusedSeries(),
            Key.MAX_SERIES.text()),
        bytes("Memory for names", stats.tableBytes(), most.names().bytes(), Key.MEMORY_BUDGET),
        bytes(
            "Java heap for the index",
            stats.indexBytes(),
            most.names().indexBytes(),
            Key.MEMORY_BUDGET),
        bytes("Blocks on the disk", stats.blockBytes(), most.diskBytes(), Key.DISK_BUDGET),
        own("New series of one sender", each.seriesOfSource(), Key.MAX_SERIES_OF_SOURCE),
        own("Samples a second in all", each.samplesInAll(), Key.MAX_SAMPLES),
        own("Samples a second of one sender", each.samplesOfSource(), Key.MAX_SAMPLES_OF_SOURCE));
  }

  private static Intake.Limit bytes(String what, long used, long most, Key key) {
    String bound = most == Long.MAX_VALUE ? "" : Intake.bytes(most);
    return new Intake.Limit(what, Intake.bytes(used), bound, 0, key.text());
  }

  private static Intake.Limit own(String what, long most, Key key) {
    return new Intake.Limit(what, "", count(most), 0, key.text());
  }

  private static String count(long most) {
    return most == Long.MAX_VALUE ? "" : Intake.count(most);
  }

  /// The ten of whom most was refused, then those that sent most.
  List<Intake.Sender> senders() {
    return sources.top(TOP).stream()
        .map(u -> new Intake.Sender(u.source(), u.samples(), u.series(), u.refused()))
        .toList();
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

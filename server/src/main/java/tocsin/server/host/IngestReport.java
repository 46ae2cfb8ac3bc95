package tocsin.server.host;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tocsin.metrics.ingest.IngestCounters;
import tocsin.metrics.ingest.IngestCounters.Fault;
import tocsin.server.host.SamplePorts.Door;
import tocsin.server.watch.Figures;

/// What came in by each door, what was not kept and why, and the last of that; the limits, and who
/// sends.
final class IngestReport {
  private final List<Door> doors;
  private final LimitsReport limits;

  IngestReport(List<Door> doors, LimitsReport limits) {
    this.doors = doors;
    this.limits = limits;
  }

  void name(Figures figures) {
    for (Door door : doors) {
      String prefix = "tocsin_" + door.name() + "_";
      IngestCounters counters = door.counters();
      figures.counter(
          prefix + door.unit() + "_total", "Carbon " + door.unit() + " read", counters::lines);
      for (Fault fault : Fault.values()) {
        figures.counter(
            prefix + "bad_" + text(fault) + "_total",
            "Carbon " + door.unit() + " not kept",
            () -> counters.faults(fault));
      }
    }
  }

  private static String text(Fault fault) {
    return fault.name().toLowerCase(Locale.ROOT);
  }

  Map<String, Object> json() {
    Map<String, Object> all = new LinkedHashMap<>();
    doors.forEach(door -> all.put(door.name(), json(door)));
    all.put("limits", limits.limits());
    all.put("sources", limits.sources());
    return all;
  }

  private static Map<String, Object> json(Door door) {
    IngestCounters counters = door.counters();
    Map<String, Object> notKept = new TreeMap<>();
    for (Fault fault : Fault.values()) {
      notKept.put(text(fault), counters.faults(fault));
    }
    Map<String, Object> shown = new TreeMap<>();
    shown.put(door.unit(), counters.lines());
    shown.put("samples", counters.samples());
    shown.put("notKept", notKept);
    counters
        .lastFault()
        .ifPresent(last ->
            shown.put(
                "lastNotKept",
                Map.of(
                    "why", text(last.fault()),
                    "line", last.line(),
                    "at", last.at().toString())));
    return shown;
  }
}

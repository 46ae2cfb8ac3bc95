package tocsin.server.host;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tocsin.metrics.ingest.IngestCounters;
import tocsin.metrics.ingest.IngestCounters.Fault;
import tocsin.server.host.SamplePorts.Door;
import tocsin.server.setup.Intake;
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
      figures.counter(prefix + door.unit() + "_total", called(door) + " read", counters::lines);
      for (Fault fault : Fault.values()) {
        figures.counter(
            prefix + "bad_" + text(fault) + "_total",
            called(door) + " not kept",
            () -> counters.faults(fault));
      }
    }
  }

  private static String called(Door door) {
    return switch (door.key()) {
      case CARBON -> "Carbon lines";
      case PICKLE -> "Carbon pickles";
      default -> "Datadog points";
    };
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

  /// The same for people.
  Intake intake() {
    return new Intake(
        doors.stream().map(IngestReport::shown).toList(), limits.shown(), limits.senders());
  }

  private static Intake.Door shown(Door door) {
    IngestCounters counters = door.counters();
    List<Intake.Lost> lost =
        Stream.of(Fault.values())
            .filter(f -> counters.faults(f) > 0)
            .map(f -> new Intake.Lost(words(f), counters.faults(f)))
            .toList();
    return new Intake.Door(
        called(door),
        door.address(),
        door.key().text(),
        door.unit(),
        counters.lines(),
        counters.samples(),
        lost,
        counters.lastFault().map(l -> new Intake.Last(words(l.fault()), l.line(), l.at())));
  }

  private static String words(Fault fault) {
    return switch (fault) {
      case FIELDS -> "not a name, a value and a stamp";
      case NAME -> "a name that cannot be kept";
      case VALUE -> "a value that is no number";
      case TIME -> "a stamp that is no time";
      case TOO_LONG -> "longer than is read";
      case PICKLE -> "no pickle of names and numbers";
      case TOO_MANY_SERIES -> "a new series, and there are as many as may be";
      case TOO_MANY_SERIES_OF_SOURCE -> "a new series beyond those of its sender";
      case TOO_FAST -> "more samples a second than may come";
      case OUT_OF_RANGE -> "older than is kept, or more than a day ahead";
      case NOT_A_NUMBER -> "NaN";
    };
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

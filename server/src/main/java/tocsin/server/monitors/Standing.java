package tocsin.server.monitors;

import java.util.Optional;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.MonitorFact;

/// How a monitor stands: a word, a shape, and what there is to say about it. Those that need
/// somebody come first.
public enum Standing {
  FIRING("Firing", "firing", "M7 .5a6.5 6.5 0 1 0 0 13A6.5 6.5 0 0 0 7 .5Z"),
  SILENT(
      "No data",
      "nodata",
      "M7 .5a6.5 6.5 0 0 1 4 1.400l-1 1.200A5 5 0 0 0 7 2Zm5.100 2.400A6.5 6.5 0 0 1 13.500 7H12a5 5 0 0 0-1.100-3.100ZM13.500 8a6.5 6.5 0 0 1-2.400 4.100L10.200 11A5 5 0 0 0 12 8ZM9.500 13A6.5 6.5 0 0 1 4 12.700l.8-1.300a5 5 0 0 0 4.200.2ZM3 12A6.5 6.5 0 0 1 .6 8h1.500A5 5 0 0 0 4 10.900ZM.6 6A6.5 6.5 0 0 1 5.500.7L5.900 2.100A5 5 0 0 0 2.100 6Z"),
  BROKEN("Cannot be evaluated", "warn", "M7 0 14 13H0ZM7 2.800 2.300 11.600h9.400Z"),
  QUIET(
      "Quiet",
      "ok",
      "M7 .5a6.5 6.5 0 1 0 0 13A6.5 6.5 0 0 0 7 .5Zm-1 9.300L3.200 7l1-1L6 7.800l3.800-3.800 1 1Z"),
  OFF(
      "Off",
      "muted",
      "M7 .5a6.5 6.5 0 1 0 0 13A6.5 6.5 0 0 0 7 .5Zm0 1.500a5 5 0 0 1 3 1L3 10A5 5 0 0 1 7 2Zm4 2a5 5 0 0 1-7 7Z");

  private final String word;
  private final String style;
  private final String shape;

  Standing(String word, String style, String shape) {
    this.word = word;
    this.style = style;
    this.shape = shape;
  }

  public String word() {
    return word;
  }

  public String style() {
    return style;
  }

  public String shape() {
    return shape;
  }

  /// From the last thing that happened to it.
  static Standing of(Monitor monitor, Optional<MonitorFact> last) {
    if (!monitor.enabled()) {
      return OFF;
    }
    return last.map(Standing::of).orElse(QUIET);
  }

  private static Standing of(MonitorFact fact) {
    return switch (fact) {
      case MonitorFact.Fired f -> FIRING;
      case MonitorFact.FellSilent f -> SILENT;
      case MonitorFact.EvaluationFailed f -> BROKEN;
      case MonitorFact.Eased e -> FIRING;
      case MonitorFact.Recovered r -> QUIET;
      case MonitorFact.EvaluationWorks w -> QUIET;
    };
  }
}

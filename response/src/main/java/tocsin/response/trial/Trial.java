package tocsin.response.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tocsin.response.downtime.Downtime;
import tocsin.response.monitor.Monitor;

/// One case.
///
/// @param step in which samples are kept
/// @param arrivals in the order in which they came
/// @param parts what a composite is made of
/// @param downtimes that keep it quiet
/// @param until the last evaluation is at this time after the beginning or before
/// @param expected what the monitor says, a line each
public record Trial(
    String about,
    Monitor monitor,
    Duration step,
    List<Arrival> arrivals,
    Duration until,
    List<String> expected,
    List<Monitor> parts,
    List<Downtime> downtimes) {
  /// When every case begins: a Monday at midnight, so that ticks of every length begin there.
  public static final Instant BEGIN = Instant.parse("2026-01-05T00:00:00Z");

  public Trial {
    arrivals = List.copyOf(arrivals);
    expected = List.copyOf(expected);
    parts = List.copyOf(parts);
    downtimes = List.copyOf(downtimes);
  }

  /// The same samples for one of its parts.
  Trial of(Monitor part) {
    return new Trial(about, part, step, arrivals, until, List.of(), List.of(), List.of());
  }

  long beginMillis() {
    return BEGIN.toEpochMilli();
  }

  long untilMillis() {
    return beginMillis() + until.toMillis();
  }
}

package tocsin.response.monitor;

import java.time.Instant;
import java.util.List;

/// Reads each group of a monitor at one instant. Pure.
final class Readings {
  private Readings() {}

  /// In the order of the traces.
  static List<Reading> of(Monitor monitor, List<Trace> traces, Instant at) {
    return traces.stream().map(t -> reading(monitor, t, at)).toList();
  }

  private static Reading reading(Monitor monitor, Trace trace, Instant at) {
    Slots slots = new Slots(monitor, trace, at);
    int newest = slots.newest();
    if (newest < 0) {
      return new Reading.Missing(trace.group());
    }
    double value = slots.value(newest);
    int wanted = slots.count(monitor.holdFor());
    int held = 0;
    while (held < wanted && breached(monitor, slots.value(newest + held))) {
      held++;
    }
    if (held == 0) {
      return new Reading.Clear(trace.group(), value);
    }
    Instant since = slots.start(newest + held - 1);
    return held == wanted
        ? new Reading.Holds(trace.group(), value, since)
        : new Reading.Pending(trace.group(), value, since);
  }

  // A gap is NaN, and NaN breaches nothing: it starts the count again.
  private static boolean breached(Monitor monitor, double value) {
    return monitor.comparator().breached(value, monitor.threshold());
  }
}

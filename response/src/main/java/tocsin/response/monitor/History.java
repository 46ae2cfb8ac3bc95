package tocsin.response.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tocsin.ground.time.TimeRange;

/// Samples of a monitor of which is known when each was seen first, and what the monitor says of
/// them. Build one, add all samples in the order in which they came, and play it once.
public final class History {
  private final Monitor monitor;
  private final long step;
  private final TimeRange over;
  private final Map<String, List<Seen>> seen = new TreeMap<>();

  private record Seen(long stampMillis, double value, long tick) {}

  /// What the monitor said, and at which tick.
  public record Said(Instant at, Move move) {}

  /// @param stepMillis in which samples are kept
  /// @param over both ends are ticks when they are multiples of the interval
  public History(Monitor monitor, long stepMillis, TimeRange over) {
    this.monitor = monitor;
    this.step = stepMillis;
    this.over = over;
  }

  /// Adds a sample.
  ///
  /// @param tick that sees it first
  public void add(String series, long stampMillis, double value, Instant tick) {
    long slot = Math.floorDiv(stampMillis, step) * step;
    seen.computeIfAbsent(series, s -> new ArrayList<>())
        .add(new Seen(slot, value, tick.toEpochMilli()));
  }

  /// Everything the monitor said, in the order of time.
  public List<Said> said() {
    long every = monitor.every().toMillis();
    long first = Math.ceilDiv(over.from().toEpochMilli(), every) * every;
    long last = Math.floorDiv(over.until().toEpochMilli(), every) * every;
    Map<String, List<PastStrand.Amendment>> amended = new HashMap<>();
    List<Trace> traces = new ArrayList<>();
    seen.forEach((series, all) -> {
      Trace t = trace(series, all, first, last);
      amended.put(series, amendments(t, all, every));
      traces.add(t);
    });
    var stretch = new Course.Stretch(traces, amended);
    Calm unknown = new Calm(List.of(), first, last);
    return new Course(monitor, false, Long.MAX_VALUE)
        .through(stretch, unknown, first, last).stream()
            .map(s -> new Said(Instant.ofEpochMilli(s.atMillis()), s.move()))
            .toList();
  }

  private Trace trace(String series, List<Seen> all, long first, long last) {
    long from = first;
    for (Seen s : all) {
      from = Math.min(from, s.stampMillis());
    }
    double[] values = new double[(int) ((last - from) / step + 1)];
    Arrays.fill(values, Double.NaN);
    return new Trace(series, from, step, values);
  }

  /// What no stamp tells; what comes at its stamp is put into the trace. Where changes are judged
  /// nothing is: a change has two stamps.
  private List<PastStrand.Amendment> amendments(Trace t, List<Seen> all, long every) {
    Map<Integer, Seen> punctual = new LinkedHashMap<>();
    List<PastStrand.Amendment> later = new ArrayList<>();
    for (Seen s : all) {
      int index = (int) ((s.stampMillis() - t.startMillis()) / step);
      if (index >= t.values().length) {
        continue;
      }
      boolean atItsStamp = s.tick() == Math.ceilDiv(s.stampMillis(), every) * every;
      if (atItsStamp && punctual.putIfAbsent(index, s) == null) {
        t.values()[index] = s.value();
      } else if (atItsStamp) {
        t.values()[index] = s.value();
      } else {
        later.add(new PastStrand.Amendment(s.tick(), index, s.value()));
      }
    }
    later.sort(java.util.Comparator.comparingLong(PastStrand.Amendment::tick));
    return later;
  }
}

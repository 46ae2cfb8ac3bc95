package tocsin.metrics.ingest;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/// What came in through one door, and what was wrong with the rest. Thread-safe.
public final class IngestCounters {
  /// Why a line, a frame or a sample was not kept.
  public enum Fault {
    /// Not three fields, or not a tuple of a name and a pair.
    FIELDS,
    NAME,
    VALUE,
    TIME,
    /// Longer than is read.
    TOO_LONG,
    /// A frame that is no pickle, or one that asks for more than names and numbers.
    PICKLE,
    /// A new series beyond the limit.
    TOO_MANY_SERIES,
    /// A new series beyond what its source may make.
    TOO_MANY_SERIES_OF_SOURCE,
    /// More samples a second than may be.
    TOO_FAST,
    /// Before the retention, or more than a day ahead.
    OUT_OF_RANGE,
    NOT_A_NUMBER
  }

  /// The last line that was not kept.
  public record Example(Fault fault, String line, Instant at) {}

  private final LongAdder lines = new LongAdder();
  private final LongAdder samples = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private final Map<Fault, LongAdder> faults = new EnumMap<>(Fault.class);
  private final AtomicReference<Optional<Example>> last = new AtomicReference<>(Optional.empty());

  public IngestCounters() {
    for (Fault fault : Fault.values()) {
      faults.put(fault, new LongAdder());
    }
  }

  void received(int lineCount, int byteCount) {
    lines.add(lineCount);
    bytes.add(byteCount);
  }

  void kept(int count) {
    samples.add(count);
  }

  void fault(Fault fault, int count) {
    adder(fault).add(count);
  }

  void fault(Fault fault, int count, String line, Instant at) {
    adder(fault).add(count);
    last.set(Optional.of(new Example(fault, line, at)));
  }

  /// Lines, or tuples of pickles.
  public long lines() {
    return lines.sum();
  }

  public long samples() {
    return samples.sum();
  }

  public long bytes() {
    return bytes.sum();
  }

  public long faults(Fault fault) {
    return adder(fault).sum();
  }

  public Optional<Example> lastFault() {
    return last.get();
  }

  private LongAdder adder(Fault fault) {
    return faults.getOrDefault(fault, lines);
  }
}

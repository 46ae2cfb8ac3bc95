package tocsin.metrics.ingest;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import tocsin.metrics.ingest.IngestCounters.Fault;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.SampleSink;
import tocsin.metrics.store.StoreUnavailableException;

/// Takes samples whose parts a decoder has read already, with the same judgement as any others. One
/// belongs to one request: what was taken is kept once [#flush] returns. Not thread-safe.
public final class NamedIntake {
  private final SampleEntry entry;
  private final IngestCounters counters;

  /// @param allowance of the source that sends
  public NamedIntake(
      SampleSink sink, IngestCounters counters, InstantSource clock, Allowance allowance) {
    this.counters = counters;
    this.entry = new SampleEntry(sink, counters, clock, Stamps.MILLISECONDS, allowance);
  }

  /// Takes the points of one series. Those that cannot be kept are counted, with an example.
  ///
  /// @param seconds since 1970, with fractions
  /// @param values as many
  public void take(SeriesName name, double[] seconds, double[] values)
      throws StoreUnavailableException {
    byte[] bytes = name.canonical().getBytes(StandardCharsets.UTF_8);
    ByteBuffer canonical = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    counters.received(seconds.length, bytes.length);
    for (int i = 0; i < seconds.length; i++) {
      try {
        // A stamp below zero means now to carbon and nothing to anybody else.
        if (seconds[i] < 0) {
          throw new NotKeptException(Fault.TIME);
        }
        long millis = entry.millis(seconds[i]);
        int reference = entry.reference(canonical, 0, bytes.length);
        if (entry.batch().isFull()) {
          entry.flush();
        }
        entry.add(reference, millis, values[i]);
      } catch (NotKeptException e) {
        entry.notKept(e.fault(), name + " " + values[i] + " " + seconds[i]);
      }
    }
  }

  /// Counts what a decoder could not read.
  public void refuse(Fault fault, String example) {
    counters.received(1, example.length());
    entry.notKept(fault, example);
  }

  /// Returns once what was taken survives the death of the process.
  public void flush() throws StoreUnavailableException {
    entry.flush();
  }
}

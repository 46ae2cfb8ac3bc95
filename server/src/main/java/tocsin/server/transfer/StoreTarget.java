package tocsin.server.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.AppendOutcome;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.store.SampleSink;
import tocsin.metrics.store.StoreUnavailableException;

/// Brings points into a store. A series comes to be with the first point that is taken.
public final class StoreTarget implements Target {
  private static final int BATCH = 4_096;
  private static final int NONE_YET = -2;

  private final SampleSink sink;
  private final SampleBatch batch = new SampleBatch(BATCH);
  private byte[] name = {};
  private int reference = NONE_YET;
  private long points;
  private long tooOld;

  public StoreTarget(SampleSink sink) {
    this.sink = sink;
  }

  @Override
  public void begin(SeriesName series) {
    name = series.canonical().getBytes(StandardCharsets.UTF_8);
    reference = NONE_YET;
  }

  @Override
  public void point(long atMillis, double value) {
    if (!sink.takes(atMillis)) {
      tooOld++;
      return;
    }
    if (reference == NONE_YET) {
      reference = sink.reference(ByteBuffer.wrap(name));
    }
    if (reference == SampleSink.REFUSED) {
      return;
    }
    if (batch.isFull()) {
      append();
    }
    batch.add(reference, atMillis, value);
  }

  @Override
  public Optional<String> end() {
    return reference == SampleSink.REFUSED
        ? Optional.of("is one series too many for this store (expected: within its limit)")
        : Optional.empty();
  }

  private void append() {
    try {
      AppendOutcome outcome = sink.append(batch);
      points += outcome.accepted();
      tooOld += outcome.outOfRange();
      batch.clear();
    } catch (StoreUnavailableException e) {
      throw new UncheckedIOException(new IOException(e.getMessage(), e));
    }
  }

  @Override
  public void confirm() {
    if (batch.size() > 0) {
      append();
    }
  }

  @Override
  public int filesAtOnce() {
    return 1;
  }

  @Override
  public long points() {
    return points;
  }

  @Override
  public long tooOld() {
    return tooOld;
  }

  @Override
  public void close() {
    // The store belongs to whoever opened it.
  }
}

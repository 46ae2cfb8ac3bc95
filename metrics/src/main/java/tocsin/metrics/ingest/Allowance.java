package tocsin.metrics.ingest;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/// What one source may still bring, and what it has brought. All its connections share it.
/// Thread-safe; samples are judged by the batch, so that a line costs nothing.
public final class Allowance {
  private final String source;
  private final IngestLimits limits;
  private final Bucket own;
  private final Bucket all;
  private final AtomicLong series = new AtomicLong();
  private final LongAdder seriesRefused = new LongAdder();
  private final LongAdder samples = new LongAdder();
  private final LongAdder samplesRefused = new LongAdder();
  private volatile long seenMillis;

  /// What a source did.
  ///
  /// @param series that it was the first to send, since the start
  public record Usage(
      String source, long series, long seriesRefused, long samples, long samplesRefused) {
    public long refused() {
      return seriesRefused + samplesRefused;
    }
  }

  /// @param all the bound that all sources have together
  Allowance(String source, IngestLimits limits, Bucket all) {
    this.source = source;
    this.limits = limits;
    this.own = new Bucket(limits.samplesOfSource());
    this.all = all;
  }

  /// Of whoever may bring as much as there is.
  public static Allowance unlimited() {
    return new Allowance("", IngestLimits.UNLIMITED, new Bucket(IngestLimits.NONE));
  }

  /// How many of a batch may pass; the others are counted as refused.
  int samples(int offered, long nowMillis) {
    seenMillis = nowMillis;
    int passing = all.take(own.take(offered, nowMillis), nowMillis);
    samples.add(passing);
    samplesRefused.add(offered - passing);
    return passing;
  }

  boolean allowsSeries() {
    return series.get() < limits.seriesOfSource();
  }

  void seriesMade() {
    series.incrementAndGet();
  }

  void seriesRefused() {
    seriesRefused.increment();
  }

  /// The bound that is exceeded when samples are refused, for a person to read.
  String pace() {
    String mine =
        limits.samplesOfSource() == IngestLimits.NONE ? "" : limits.samplesOfSource() + " of one";
    String together =
        limits.samplesInAll() == IngestLimits.NONE ? "" : limits.samplesInAll() + " of all";
    return "from %s: faster than may be (samples a second: %s%s%s)"
        .formatted(source, mine, mine.isEmpty() || together.isEmpty() ? "" : ", ", together);
  }

  long seenMillis() {
    return seenMillis;
  }

  Usage usage() {
    return new Usage(
        source, series.get(), seriesRefused.sum(), samples.sum(), samplesRefused.sum());
  }
}

package tocsin.metrics.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tocsin.metrics.series.SeriesName;

/// Puts samples into a store and takes them out, as a test wants to say it.
public final class Feed {
  /// One point as read back.
  public record Point(long millis, double value) {}

  private Feed() {}

  /// Appends one sample.
  public static AppendOutcome put(SampleSink sink, String series, long millis, double value) {
    int reference = sink.reference(ByteBuffer.wrap(series.getBytes(StandardCharsets.UTF_8)));
    if (reference == SampleSink.REFUSED) {
      return new AppendOutcome(0, 0, 0);
    }
    SampleBatch batch = new SampleBatch(1);
    batch.add(reference, millis, value);
    try {
      return sink.append(batch);
    } catch (StoreUnavailableException e) {
      throw new AssertionError(e);
    }
  }

  /// Everything a store has of a series.
  public static List<Point> all(SampleSource source, String series) {
    return between(source, series, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /// What a store has of a series in a stretch of time.
  public static List<Point> between(SampleSource source, String series, long from, long until) {
    List<Point> points = new ArrayList<>();
    source.read(new SeriesName(series), from, until, (t, v) -> points.add(new Point(t, v)));
    return points;
  }
}

package tocsin.server.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Predicate;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.SampleSource;
import tocsin.metrics.store.SeriesMatcher;

/// Writes the points of a store as lines of carbon's protocol: by name, then by time.
public final class SampleExport {
  private static final int NO_LIMIT = Integer.MAX_VALUE - 1;

  private final SampleSource source;

  /// How much was written.
  public record Written(long series, long points) {}

  public SampleExport(SampleSource source) {
    this.source = source;
  }

  /// Writes the points in `[fromMillis, untilMillis)` of the series that fit; series without any
  /// leave no trace.
  public Written write(
      Predicate<SeriesName> fits, long fromMillis, long untilMillis, OutputStream out)
      throws IOException {
    long series = 0;
    long points = 0;
    for (SeriesName name : source.find(new SeriesMatcher.All(), NO_LIMIT)) {
      if (fits.test(name)) {
        long written = one(name, fromMillis, untilMillis, out);
        series += written > 0 ? 1 : 0;
        points += written;
      }
    }
    return new Written(series, points);
  }

  private long one(SeriesName name, long fromMillis, long untilMillis, OutputStream out)
      throws IOException {
    long[] points = {0};
    try {
      source.read(
          name,
          fromMillis,
          untilMillis,
          (at, value) -> {
            try {
              out.write(PlainLine.of(name.canonical(), at, value));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            points[0]++;
          });
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
    return points[0];
  }
}

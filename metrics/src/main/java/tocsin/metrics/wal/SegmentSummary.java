package tocsin.metrics.wal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/// What a segment of the log holds.
///
/// @param bytes of the file
/// @param names that were new in it
/// @param series with samples in it; 0 for a segment of version 1
/// @param firstMillis the earliest stamp; [Long#MAX_VALUE] when there are no samples
/// @param lastMillis the latest stamp; [Long#MIN_VALUE] when there are no samples
/// @param read what of it could be read
public record SegmentSummary(
    long bytes,
    long names,
    long samples,
    int series,
    long firstMillis,
    long lastMillis,
    WalReader.Outcome read) {

  /// Reads a segment, also one that is written to meanwhile; changes nothing.
  public static SegmentSummary of(Path file) throws IOException {
    long bytes = Files.size(file);
    Count count = new Count();
    WalReader.Outcome read = WalReader.read(file, count);
    return new SegmentSummary(
        bytes,
        count.names,
        count.samples,
        count.series.cardinality() + count.strange.size(),
        count.first,
        count.last,
        read);
  }

  private static final class Count implements WalReader.Into {
    private static final int USUAL = 1 << 26;

    private final BitSet series = new BitSet();

    /// Series with a reference that a damaged record made up: a bit for each below it would be
    /// much.
    private final Set<Integer> strange = new HashSet<>();

    private long names;
    private long samples;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    @Override
    public void name(int reference, byte[] name) {
      names++;
    }

    @Override
    public void sample(int reference, long millis, long number, int places) {
      if (reference >= USUAL) {
        strange.add(reference);
      } else if (reference >= 0) {
        series.set(reference);
      }
      oldSample(reference, millis, 0);
    }

    @Override
    public void oldSeries(int reference, ByteBuffer name) {
      names++;
    }

    @Override
    public void oldSample(int reference, long millis, double value) {
      samples++;
      first = Math.min(first, millis);
      last = Math.max(last, millis);
    }
  }
}

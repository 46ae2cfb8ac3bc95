package tocsin.metrics.block;

import java.util.zip.CRC32C;
import tocsin.metrics.codec.ByteSink;
import tocsin.metrics.codec.DecimalSum;
import tocsin.metrics.codec.ValueWriter;

/// Encodes the values of one chunk after the other. Used by one thread.
final class ChunkWriter {
  private final ValueWriter encoder = new ValueWriter();
  private final ByteSink chunk = new ByteSink(1 << 12);
  private final ByteSink values = new ByteSink(1 << 12);
  private final CRC32C crc = new CRC32C();

  /// @return the chunk without its checksum, valid until the next call
  ByteSink encoded(double[] from, int at, int count) {
    chunk.clear();
    chunk.putInt(0);
    if (count < BlockFormat.LEAST_WITH_STATISTICS) {
      chunk.put(ValueWriter.ID);
      encoder.write(chunk, from, at, count);
    } else {
      values.clear();
      DecimalSum sum = encoder.write(values, from, at, count);
      chunk.put(ValueWriter.ID | BlockFormat.WITH_STATISTICS);
      Statistics.of(from, at, count).write(chunk, sum);
      chunk.putAll(values);
    }
    return chunk;
  }

  /// Puts its checksum into the chunk that was encoded last.
  void seal(int reference, ColumnBook columns) {
    crc.reset();
    crc.update(chunk.bytes(), BlockFormat.CRC, chunk.size() - BlockFormat.CRC);
    crc.update(columns.steps().bytes(), 0, columns.steps().size());
    chunk.setInt(0, (int) crc.getValue() ^ reference ^ columns.crc());
  }
}

package tocsin.metrics.block;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tocsin.metrics.codec.Points;

/// What tests put into blocks and get out of them: points by reference and stamp, values as bits.
final class Blocks {
  private Blocks() {}

  /// A block of these points.
  static Path write(Path folder, NumberRange numbers, Map<Integer, SortedMap<Long, Long>> series)
      throws IOException {
    Path file = folder.resolve(numbers.fileName());
    try (BlockWriter writer = BlockWriter.create(file, numbers)) {
      for (Map.Entry<Integer, SortedMap<Long, Long>> e : new TreeMap<>(series).entrySet()) {
        long[] millis = e.getValue().keySet().stream().mapToLong(Long::longValue).toArray();
        double[] values =
            e.getValue().values().stream().mapToDouble(Double::longBitsToDouble).toArray();
        writer.write(e.getKey(), millis, values, millis.length);
      }
      writer.finish();
    }
    return file;
  }

  static Block open(Path file) throws IOException {
    try {
      return Block.open(file);
    } catch (BadBlockException e) {
      throw new AssertionError(file + ": " + e.getMessage(), e);
    }
  }

  static SortedMap<Long, Long> all(Block block, int reference) {
    return read(block, reference, new Points(Long.MIN_VALUE, Long.MAX_VALUE));
  }

  static SortedMap<Long, Long> read(Block block, int reference, Points into) {
    block.read(reference, into);
    return settled(into);
  }

  static SortedMap<Long, Long> settled(Points points) {
    SortedMap<Long, Long> read = new TreeMap<>();
    points.emit((at, value) -> read.put(at, Double.doubleToRawLongBits(value)));
    return read;
  }

  static SortedMap<Long, Long> points(long first, long step, double... values) {
    SortedMap<Long, Long> points = new TreeMap<>();
    for (double value : values) {
      points.put(first + points.size() * step, Double.doubleToRawLongBits(value));
    }
    return points;
  }
}

package tocsin.metrics.tsdb;

import java.io.IOException;
import java.nio.file.Path;
import tocsin.metrics.block.BadBlockException;
import tocsin.metrics.block.Block;
import tocsin.metrics.block.BlockWriter;
import tocsin.metrics.block.NumberRange;
import tocsin.metrics.codec.Points;
import tocsin.metrics.head.Head;
import tocsin.metrics.head.StreamReader;

/// Writes a head that takes no more samples into a block.
final class Sealing {
  private Sealing() {}

  /// @return the block, opened again from the disk
  /// @throws IOException if the disk does not take it; nothing is left behind then
  static Block seal(Head head, NumberRange numbers, Folders folders) throws IOException {
    Path file = folders.block(numbers);
    Points points = new Points(Long.MIN_VALUE, Long.MAX_VALUE);
    StreamReader reader = new StreamReader();
    try (BlockWriter writer = BlockWriter.create(file, numbers)) {
      for (int reference = 0; reference < head.references(); reference++) {
        if (head.has(reference)) {
          points.begin(Long.MIN_VALUE, Long.MAX_VALUE);
          head.read(reference, reader, points);
          points.settle();
          writer.write(reference, points.millis(), points.values(), points.size());
        }
      }
      writer.finish();
    }
    try {
      return Block.open(file);
    } catch (BadBlockException e) {
      throw new IOException("block cannot be read back: " + file, e);
    }
  }
}

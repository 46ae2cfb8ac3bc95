package tocsin.metrics.block;

import tocsin.metrics.codec.Points;

/// One of several blocks that are read together.
///
/// @param order its place among them: of two points at one time the one of the higher counts
/// @param reader into points that all of them share
record BlockInput(int order, Block block, IndexCursor cursor, ChunkReader reader) {
  static BlockInput of(int order, Block block, Points points) {
    return new BlockInput(order, block, block.cursor(), block.reader(points));
  }

  int reference() {
    return cursor.reference();
  }
}

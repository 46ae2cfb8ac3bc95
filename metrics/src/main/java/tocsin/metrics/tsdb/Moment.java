package tocsin.metrics.tsdb;

import java.nio.file.Path;
import java.util.List;
import tocsin.metrics.block.Block;

/// The files that held everything at one moment.
///
/// @param blocks held, to be given back with [Blocks#release]
/// @param segments of the log whose samples are in no block; the last one is written to
/// @param bytes of the last segment, up to the end of a record
record Moment(List<Block> blocks, List<Path> segments, long bytes) {
  Moment {
    segments = List.copyOf(segments);
  }
}

package tocsin.metrics.tsdb;

import java.util.List;
import java.util.OptionalLong;
import tocsin.metrics.block.Block;
import tocsin.metrics.codec.Points;
import tocsin.metrics.head.Head;
import tocsin.metrics.head.StreamReader;
import tocsin.metrics.store.SampleSource.PointConsumer;

/// Gathers the points of one series from heads and blocks. Kept and used again for the next series,
/// because its arrays are most of what a read would cost. One reader at a time.
final class Gathering {
  private static final long NEVER = Long.MAX_VALUE;

  private static final long NONE = Long.MIN_VALUE;

  private long last = NONE;
  private final Points newest = new Points(NEVER, NEVER);
  private final Points points = new Points(NEVER, NEVER);
  private final StreamReader reader = new StreamReader();

  /// Begins with a series and a window of time.
  void begin(long from, long until) {
    last = NONE;
    newest.begin(from, until);
    points.begin(from, until);
  }

  /// Notes the newest stamp of a head.
  void note(Head head, int reference) {
    if (head.has(reference)) {
      last = Math.max(last, head.newestMillis(reference));
    }
  }

  /// The newest stamp of those noted and those of blocks. Blocks that end earlier are not asked.
  OptionalLong newest(List<Block> blocks, int reference) {
    for (Block block : blocks.reversed()) {
      if (block.lastMillis() > last) {
        last = Math.max(last, block.lastMillis(reference, points));
      }
    }
    return last == NONE ? OptionalLong.empty() : OptionalLong.of(last);
  }

  /// Adds what a head has; older heads first.
  void add(Head head, int reference) {
    head.read(reference, reader, newest);
  }

  /// Adds what blocks have, in the order of their numbers, and hands all points on. Those of heads
  /// come after those of blocks: of two with one stamp the one gathered later counts.
  void emit(List<Block> blocks, int reference, PointConsumer to) {
    for (Block block : blocks) {
      block.read(reference, points);
    }
    if (points.size() == 0) {
      newest.emit(to);
    } else {
      newest.emit(points);
      points.emit(to);
    }
  }
}

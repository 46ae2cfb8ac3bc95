package tocsin.metrics.tsdb;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import tocsin.metrics.block.Block;
import tocsin.metrics.head.Head;
import tocsin.metrics.store.SampleSource.PointConsumer;

/// Questions about one series, answered from heads and blocks together. Thread-safe.
final class Reads {
  /// What of the store counts at one moment.
  @FunctionalInterface
  interface Sight {
    /// Shows the heads, older first, which may be read during the call only.
    ///
    /// @return the blocks that belong to them, held
    List<Block> look(Consumer<Head> heads);
  }

  /// Gatherings that nobody uses at the moment.
  private final BlockingQueue<Gathering> idle = new ArrayBlockingQueue<>(16);

  private final Sight sight;

  Reads(Sight sight) {
    this.sight = sight;
  }

  /// Gives the points of a series in a window of time.
  void read(int reference, long fromMillis, long untilMillis, PointConsumer to) {
    Gathering gathering = gathering();
    try {
      gathering.begin(fromMillis, untilMillis);
      List<Block> held = sight.look(head -> gathering.add(head, reference));
      try {
        gathering.emit(held, reference, to);
      } finally {
        Blocks.release(held);
      }
    } finally {
      idle.offer(gathering);
    }
  }

  /// The newest stamp of a series. Stamps are known without decoding a point.
  OptionalLong newest(int reference) {
    Gathering gathering = gathering();
    gathering.begin(Long.MIN_VALUE, Long.MAX_VALUE);
    List<Block> held = sight.look(head -> gathering.note(head, reference));
    try {
      return gathering.newest(held, reference);
    } finally {
      Blocks.release(held);
      idle.offer(gathering);
    }
  }

  private Gathering gathering() {
    return Objects.requireNonNullElseGet(idle.poll(), Gathering::new);
  }
}

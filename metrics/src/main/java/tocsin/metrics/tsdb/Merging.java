package tocsin.metrics.tsdb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.metrics.block.BadBlockException;
import tocsin.metrics.block.Block;
import tocsin.metrics.block.Merge;
import tocsin.metrics.block.MergePlan;
import tocsin.metrics.block.MergePlan.Part;

/// Merges blocks as [MergePlan] decides, one run after the other until all is well. One thread.
final class Merging {
  private static final Logger log = LoggerFactory.getLogger(Merging.class);

  private final Blocks blocks;
  private final Path folder;
  private final IntPredicate isDeleted;
  private final BooleanSupplier isStopping;

  Merging(Blocks blocks, Path folder, IntPredicate isDeleted, BooleanSupplier isStopping) {
    this.blocks = blocks;
    this.folder = folder;
    this.isDeleted = isDeleted;
    this.isStopping = isStopping;
  }

  /// @throws IOException if the disk does not take the merged block; the others stay then
  void run() throws IOException {
    while (!isStopping.getAsBoolean() && runOnce()) {
      // Merged blocks may be enough for another merge.
    }
  }

  private boolean runOnce() throws IOException {
    List<Block> held = blocks.hold();
    try {
      List<Part> parts = MergePlan.USUAL.next(held.stream().map(Part::of).toList());
      List<Block> chosen = held.stream().filter(b -> parts.contains(Part.of(b))).toList();
      return !chosen.isEmpty() && merge(chosen);
    } finally {
      Blocks.release(held);
    }
  }

  private boolean merge(List<Block> chosen) throws IOException {
    return switch (Merge.run(chosen, folder, isDeleted, isStopping)) {
      case Merge.Outcome.Cancelled() -> false;
      case Merge.Outcome.Merged(Path file, int damaged) -> {
        Block merged = opened(file);
        blocks.replace(chosen, merged, damaged > 0);
        log.atInfo()
            .addKeyValue("file", file)
            .addKeyValue("parts", chosen.size())
            .addKeyValue("points", merged.points())
            .addKeyValue("bytes", merged.bytes())
            .addKeyValue("damagedChunks", damaged)
            .log("blocks merged");
        yield true;
      }
    };
  }

  private static Block opened(Path file) throws IOException {
    try {
      return Block.open(file);
    } catch (BadBlockException e) {
      throw new IOException("block cannot be read back: " + file, e);
    }
  }
}

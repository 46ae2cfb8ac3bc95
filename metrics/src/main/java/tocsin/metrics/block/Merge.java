package tocsin.metrics.block;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import tocsin.metrics.codec.Points;

/// Merges neighbouring blocks into one, series by series. Memory is bounded by the points of one
/// series that several blocks have for the same time. The caller holds the blocks, and deletes them
/// once the merged block stands in their place.
public final class Merge {
  /// What came of it.
  public sealed interface Outcome {
    /// @param damagedChunks of the parts, whose points are not in the merged block
    record Merged(Path file, int damagedChunks) implements Outcome {}

    /// It was given up, and nothing is left of it.
    record Cancelled() implements Outcome {}
  }

  private final List<BlockInput> left = new ArrayList<>();
  private final SeriesMerge series;

  private Merge(List<Block> parts, BlockWriter to) {
    Points pending = new Points(Long.MIN_VALUE, Long.MAX_VALUE);
    for (Block part : parts) {
      left.add(BlockInput.of(left.size(), part, pending));
    }
    left.removeIf(input -> !input.cursor().next());
    this.series = new SeriesMerge(to, pending);
  }

  /// Writes the merged block into a folder, named after its numbers.
  ///
  /// @param blocks neighbours in the order of numbers, in any order here; two at least
  /// @param isDeleted series that are left out
  /// @param isCancelled asked before each series
  /// @throws IOException if it cannot be written, or one of the blocks has an index that is none
  public static Outcome run(
      List<Block> blocks, Path folder, IntPredicate isDeleted, BooleanSupplier isCancelled)
      throws IOException {
    List<Block> parts =
        blocks.stream().sorted(Comparator.comparingLong(b -> b.numbers().first())).toList();
    NumberRange numbers =
        parts.stream().map(Block::numbers).reduce(NumberRange::through).orElseThrow();
    if (parts.stream().anyMatch(p -> p.numbers().equals(numbers))) {
      throw new IllegalArgumentException(
          "blocks: " + parts.stream().map(Block::numbers).toList() + " (expected: neighbours)");
    }
    Path file = folder.resolve(numbers.fileName());
    try (BlockWriter to = BlockWriter.create(file, numbers)) {
      Merge merge = new Merge(parts, to);
      while (!merge.left.isEmpty()) {
        if (isCancelled.getAsBoolean()) {
          return new Outcome.Cancelled();
        }
        merge.next(isDeleted);
      }
      to.finish();
      return new Outcome.Merged(file, merge.series.damagedChunks());
    } catch (IndexOutOfBoundsException e) {
      throw new IOException("index of one of " + parts.stream().map(Block::file).toList(), e);
    }
  }

  private void next(IntPredicate isDeleted) throws IOException {
    int reference = Integer.MAX_VALUE;
    for (BlockInput input : left) {
      reference = Math.min(reference, input.reference());
    }
    boolean isWanted = !isDeleted.test(reference);
    for (int i = left.size() - 1; i >= 0; i--) {
      BlockInput input = left.get(i);
      if (input.reference() == reference) {
        if (isWanted) {
          series.take(input);
        }
        if (!input.cursor().next()) {
          left.remove(i);
        }
      }
    }
    if (isWanted) {
      series.write(reference);
    }
  }
}

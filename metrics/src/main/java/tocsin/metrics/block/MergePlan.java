package tocsin.metrics.block;

import java.util.List;
import java.util.LongSummaryStatistics;

/// Decides which blocks are merged next. Only neighbours in the order of numbers are, so that a
/// merged block stands where its parts stood and later points go on winning.
///
/// Blocks of about one size are merged when there are `fan` of them, so a point is rewritten once
/// for each time the store has grown by that factor. A run may be longer and have smaller blocks
/// among it, but all of it must come to half the fan of its largest block: a large block is not
/// rewritten for the sake of a few small ones. What spans as much time as one block may, and has a
/// block after it, is merged to one for good.
///
/// @param fan how many blocks of one size become one
/// @param smallBytes blocks below count as this large
/// @param spanMillis between the last stamps of merged blocks: blocks expire whole
/// @param mostBytes no merge of more, which needs that much free room on the disk
public record MergePlan(int fan, long smallBytes, long spanMillis, long mostBytes) {
  public static final MergePlan USUAL = new MergePlan(8, 1 << 20, 31L * 24 * 3_600_000, 16L << 30);

  private static final int MOST_BLOCKS = 64;

  /// What is known of a block.
  ///
  /// @param lastMillis its latest stamp
  public record Part(NumberRange numbers, long bytes, long lastMillis) {
    public static Part of(Block block) {
      return new Part(block.numbers(), block.bytes(), block.lastMillis());
    }
  }

  /// @param blocks in ascending order of their numbers
  /// @return neighbours to merge, at least two; none when all is well
  public List<Part> next(List<Part> blocks) {
    long largest = Math.max(smallBytes, blocks.stream().mapToLong(Part::bytes).max().orElse(0));
    for (long size = smallBytes; size / fan <= largest; size *= fan) {
      for (int from = 0; from < blocks.size(); from++) {
        List<Part> run = alike(blocks, from, size);
        if (!run.isEmpty()) {
          return run;
        }
      }
    }
    return ended(blocks);
  }

  /// The shortest run from here, of blocks up to a size, that is worth merging.
  private List<Part> alike(List<Part> blocks, int from, long size) {
    long sum = 0;
    long most = 0;
    int end = end(blocks, from);
    for (int i = from; i < end && blocks.get(i).bytes() <= size; i++) {
      long bytes = Math.max(smallBytes, blocks.get(i).bytes());
      sum += bytes;
      most = Math.max(most, bytes);
      if (i + 1 - from >= fan && sum >= fan / 2 * most) {
        return blocks.subList(from, i + 1);
      }
    }
    return List.of();
  }

  /// The oldest blocks whose span is full.
  private List<Part> ended(List<Part> blocks) {
    for (int from = 0; from < blocks.size(); ) {
      int end = end(blocks, from);
      List<Part> run = blocks.subList(from, end);
      if (run.size() > 1
          && end < blocks.size()
          && span(blocks.subList(from, end + 1)) > spanMillis) {
        return run;
      }
      from = end;
    }
    return List.of();
  }

  /// The first block after this one that cannot be merged with all from here.
  private int end(List<Part> blocks, int from) {
    long bytes = 0;
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    int limit = Math.min(blocks.size(), from + MOST_BLOCKS);
    for (int end = from; end < limit; end++) {
      bytes += blocks.get(end).bytes();
      least = Math.min(least, blocks.get(end).lastMillis());
      most = Math.max(most, blocks.get(end).lastMillis());
      if (end > from && (bytes > mostBytes || most - least > spanMillis)) {
        return end;
      }
    }
    return limit;
  }

  private static long span(List<Part> blocks) {
    LongSummaryStatistics last = blocks.stream().mapToLong(Part::lastMillis).summaryStatistics();
    return last.getMax() - last.getMin();
  }
}

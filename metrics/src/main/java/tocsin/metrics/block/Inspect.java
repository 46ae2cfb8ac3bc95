package tocsin.metrics.block;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Formatter;
import java.util.Locale;
import tocsin.metrics.codec.Points;

/// Explains a block file to people. Reads all of it; changes nothing.
public final class Inspect {
  private final Formatter to;

  private Inspect(Appendable to) {
    this.to = new Formatter(to, Locale.ROOT);
  }

  /// Prints what a file holds and what of it is damaged; one that is no block is said to be none.
  public static void block(Path file, Appendable to) throws IOException {
    Inspect inspect = new Inspect(to);
    try (Block block = Block.open(file)) {
      inspect.frame(block);
      inspect.chunks(block, Survey.of(block));
    } catch (BadBlockException e) {
      inspect.bad(file, e);
    }
    inspect.end();
  }

  /// Prints the chunks of one series.
  public static void series(Path file, int reference, Appendable to) throws IOException {
    Inspect inspect = new Inspect(to);
    try (Block block = Block.open(file)) {
      inspect.series(block, reference);
    } catch (BadBlockException e) {
      inspect.bad(file, e);
    }
    inspect.end();
  }

  private void end() throws IOException {
    if (to.ioException() != null) {
      throw to.ioException();
    }
  }

  private void bad(Path file, BadBlockException why) throws IOException {
    if (OldBlock.isOld(file)) {
      to.format(
          "%s: a block of version 1, which is rewritten at the next start\n", file.getFileName());
    } else {
      to.format("%s: no block that can be read (%s)\n", file.getFileName(), why.what());
    }
  }

  private void frame(Block block) {
    to.format("%s: block, version %d\n", block.file().getFileName(), BlockFormat.VERSION);
    to.format("heads    %d to %d\n", block.numbers().first(), block.numbers().last());
    to.format("series   %,d\n", block.series());
    to.format("points   %,d\n", block.points());
    if (block.points() > 0) {
      to.format("first    %s\n", Instant.ofEpochMilli(block.firstMillis()));
      to.format("last     %s\n", Instant.ofEpochMilli(block.lastMillis()));
    }
  }

  private void chunks(Block block, Survey survey) {
    to.format("bytes    %s\n", bytes(block, block.bytes()));
    to.format("  values %s\n", bytes(block, survey.valueBytes()));
    to.format("  stamps %s, %,d columns\n", bytes(block, survey.stampBytes()), survey.columns());
    to.format("  index  %s\n", bytes(block, block.indexBytes()));
    to.format("chunks\n");
    for (var e : survey.chunksBySize().entrySet()) {
      to.format("  %,5d to %,5d points  %,d\n", e.getKey(), e.getKey() * 2 - 1, e.getValue());
    }
    for (var e : survey.chunksByCodec().entrySet()) {
      to.format("  codec %d  %,d\n", e.getKey(), e.getValue());
    }
    to.format("  with statistics  %,d\n", survey.withStatistics());
    to.format("damaged  %,d\n", survey.damaged());
    for (String problem : survey.problems()) {
      to.format("  %s\n", problem);
    }
  }

  private static String bytes(Block block, long bytes) {
    double each = (double) bytes / Math.max(1, block.points());
    return String.format(Locale.ROOT, "%,d (%.3f a point)", bytes, each);
  }

  private void series(Block block, int reference) {
    IndexCursor cursor = block.cursor();
    try {
      if (cursor.find(reference)) {
        pieces(block, cursor);
      } else {
        to.format("series %d is not in this block\n", reference);
      }
    } catch (IndexOutOfBoundsException e) {
      to.format("damaged (%s)\n", Block.badIndex(e).what());
    }
  }

  private void pieces(Block block, IndexCursor cursor) {
    ChunkReader reader = block.reader(new Points(Long.MIN_VALUE, Long.MAX_VALUE));
    while (cursor.nextPiece()) {
      try {
        chunk(reader, reader.open(cursor));
      } catch (DamagedChunkException e) {
        to.format("at %,d: damaged (%s)\n", cursor.pieceAt(), e.what());
      }
    }
  }

  private void chunk(ChunkReader reader, Chunk chunk) throws DamagedChunkException {
    reader.load(chunk);
    String stamps =
        chunk.column().stepsBytes() == 0
            ? "in one step"
            : chunk.column().stepsBytes() + " bytes of steps";
    to.format(
        "at %,d: %,d points in %,d bytes, %s to %s, %s\n",
        chunk.at(),
        chunk.count(),
        chunk.bytes(),
        Instant.ofEpochMilli(chunk.first()),
        Instant.ofEpochMilli(chunk.last()),
        stamps);
    if (reader.hasStatistics()) {
      Statistics all = reader.statistics(chunk);
      to.format("  min %s  max %s  sum %s\n", all.min(), all.max(), all.sum());
      to.format("  first %s  last %s\n", all.first(), all.last());
    }
  }
}

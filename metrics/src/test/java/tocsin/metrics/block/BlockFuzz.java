package tocsin.metrics.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import tocsin.metrics.codec.Points;
import tocsin.metrics.fuzz.FuzzTarget;
import tocsin.metrics.fuzz.ScratchFile;

/// Any bytes as a block: as they are, and with checksums that are right. It is refused, or what is
/// damaged in it gives no points; it can be explained; and merging it works or is refused.
public final class BlockFuzz implements FuzzTarget {
  private static final int MOST_SERIES = 12;

  private final ScratchFile scratch = new ScratchFile();
  private final Points points = new Points(Long.MIN_VALUE, Long.MAX_VALUE);
  private final Path merged;
  private final Block neighbour;

  public BlockFuzz() {
    try {
      merged = Files.createDirectory(scratch.folder().resolve("merged"));
      NumberRange last = new NumberRange(Long.MAX_VALUE, Long.MAX_VALUE);
      SortedMap<Long, Long> some = Blocks.points(1_768_442_405_000L, 1_000, 1, 2, 3);
      neighbour = Blocks.open(Blocks.write(scratch.folder(), last, Map.of(1, some)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void take(byte[] input) throws Exception {
    scratch.with(input, this::read);
    scratch.with(Checksums.right(input), this::read);
  }

  private void read(Path file) throws IOException {
    Inspect.block(file, new StringBuilder());
    try (Block block = Block.open(file)) {
      for (int reference = 0; reference < MOST_SERIES; reference++) {
        series(block, reference);
      }
      series(block, block.lastReference());
      merge(block);
    } catch (BadBlockException e) {
      assertThat(e.what()).isNotEmpty();
    }
  }

  private void series(Block block, int reference) throws IOException {
    begin();
    block.read(reference, points);
    points.settle();
    block.lastMillis(reference, points);
    begin();
    Summaries.add(List.of(block), reference, points, new Summary());
    if (points.size() > 0) {
      Inspect.series(block.file(), reference, new StringBuilder());
    }
  }

  private void begin() {
    points.begin(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private void merge(Block block) throws IOException {
    if (block.numbers().last() == Long.MAX_VALUE) {
      return; // It would be no neighbour.
    }
    try {
      if (Merge.run(List.of(block, neighbour), merged, r -> r == 7, () -> false)
          instanceof Merge.Outcome.Merged(Path file, int _)) {
        readAndDeleted(file);
      }
    } catch (IOException e) {
      assertThat(e.getMessage()).contains("index");
    } finally {
      assertThat(merged).isEmptyDirectory();
    }
  }

  private void readAndDeleted(Path file) throws IOException {
    try (Block block = Blocks.open(file)) {
      block
          .references()
          .forEach(reference -> {
            begin();
            block.read(reference, points);
          });
    } finally {
      Files.delete(file);
    }
  }
}

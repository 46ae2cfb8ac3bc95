package tocsin.metrics.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tocsin.metrics.block.Blocks.all;
import static tocsin.metrics.block.Blocks.points;
import static tocsin.metrics.block.Blocks.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.metrics.codec.Points;

class BlockTest {
  private static final NumberRange NUMBERS = new NumberRange(1, 2);

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  @Test
  void isWrittenAsTheFormatSays() throws IOException {
    Map<Integer, SortedMap<Long, Long>> series =
        Map.of(
            3, points(1_000, 10_000, 1.5, 2.25, 3, 2.5),
            5, points(1_000, 10_000, 1, 1, 1, 1));

    byte[] file = Files.readAllBytes(Blocks.write(folder, NUMBERS, series));

    String hex = HexFormat.of().formatHex(file);
    assertThat(hex).startsWith("544f4353494e424b" + "0200" + "0000" + "0100000000000000");
    // Stamps: no steps, 4 of them, the first, the span. Values: two places, mantissas 150 to 300.
    assertThat(hex.substring(72, 86)).isEqualTo("0004d00fb0ea01");
    assertThat(hex.substring(94, 94 + 18)).isEqualTo("0309ac0208004b9664");
    // The second chunk has the stamps of the first, so it is a piece of 8 bytes.
    assertThat(hex.substring(120, 120 + 8)).isEqualTo("03010200");
    // One column in the dictionary, at 32. A gap of 1; code 1 or 1 more; 16 bytes more than 8 and
    // none.
    assertThat(hex.substring(128, hex.length() - 2 * BlockFormat.FOOTER))
        .isEqualTo(
            "2000000000000000"
                + ("0100" + "010102" + "08051000")
                + ("03000000" + "00000000" + "2000000000000000"));
  }

  @Test
  void whatVersionTwoHasWrittenStaysReadable() throws IOException {
    Path file = folder.resolve(NUMBERS.fileName());
    try (InputStream golden =
        Objects.requireNonNull(getClass().getResourceAsStream("block-v2.tsb"))) {
      Files.copy(golden, file);
    }
    try (Block block = Blocks.open(file)) {
      GoldenBlock.SERIES.forEach((reference, points) ->
          assertThat(all(block, reference).equals(points)).as("%d", reference).isTrue());
    }
  }

  @Test
  void saysWhatItHolds() throws IOException {
    Map<Integer, SortedMap<Long, Long>> series =
        Map.of(0, points(5_000, 1_000, 1, 2), 7, points(1_000, 1_000, 3));
    try (Block block = Blocks.open(Blocks.write(folder, NUMBERS, series))) {
      assertThat(block.numbers()).isEqualTo(NUMBERS);
      assertThat(block.series()).isEqualTo(2);
      assertThat(block.points()).isEqualTo(3);
      assertThat(block.firstMillis()).isEqualTo(1_000);
      assertThat(block.lastMillis()).isEqualTo(6_000);
      assertThat(block.bytes()).isEqualTo(Files.size(block.file()));
      assertThat(block.references().boxed()).containsExactly(0, 7);
    }
  }

  @Test
  void givesPointsFromTheFirstStampWantedToBeforeTheFirstNotWanted() throws IOException {
    try (Block block =
        Blocks.open(Blocks.write(folder, NUMBERS, Map.of(1, points(0, 10, 0, 1, 2, 3))))) {
      assertThat(read(block, 1, new Points(10, 30))).isEqualTo(points(10, 10, 1, 2));
      assertThat(read(block, 1, new Points(31, 40))).isEmpty();
      assertThat(read(block, 1, new Points(11, 19))).isEmpty();
    }
  }

  @Test
  void findsEverySeriesAndNoOtherHoweverFarTheyStandApart() throws IOException {
    for (int step : new int[] {1, 2, 37, 10_000_000}) {
      Map<Integer, SortedMap<Long, Long>> series = new HashMap<>();
      for (int i = 0; i < 200; i++) {
        series.put(5 + i * step, points(0, 1, i));
      }
      series.put(Integer.MAX_VALUE, points(0, 1, -1));
      try (Block block = Blocks.open(Blocks.write(folder, NUMBERS, series))) {
        series.forEach((reference, points) -> assertThat(all(block, reference)).isEqualTo(points));
        assertThat(Stream.of(0, 4, 6, 8, 300, Integer.MAX_VALUE - 1))
            .filteredOn(r -> !series.containsKey(r))
            .allSatisfy(r -> assertThat(all(block, r)).isEmpty());
      }
    }
  }

  @Test
  void aBlockOfNothingIsABlock() throws IOException {
    try (Block block = Blocks.open(Blocks.write(folder, NUMBERS, Map.of()))) {
      assertThat(block.series()).isZero();
      assertThat(all(block, 0)).isEmpty();
    }
  }

  @Test
  void aSeriesWithoutPointsIsNotInTheBlock() throws IOException {
    Path file = folder.resolve(NUMBERS.fileName());
    try (BlockWriter writer = BlockWriter.create(file, NUMBERS)) {
      writer.write(1, new long[0], new double[0], 0);
      writer.finish();
    }
    try (Block block = Blocks.open(file)) {
      assertThat(block.references()).isEmpty();
    }
  }

  @Test
  void referencesHaveToAscend() throws IOException {
    try (BlockWriter writer = BlockWriter.create(folder.resolve("b"), NUMBERS)) {
      writer.write(1, new long[1], new double[1], 1);
      assertThatThrownBy(() -> writer.write(1, new long[1], new double[1], 1))
          .hasMessageContaining("above 1");
    }
  }

  @Test
  void aWriterThatIsGivenUpLeavesNothing() throws IOException {
    try (BlockWriter writer = BlockWriter.create(folder.resolve("b"), NUMBERS)) {
      writer.write(1, new long[1], new double[1], 1);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whoHoldsABlockReadsOnAfterItWasClosedAndDeleted() throws IOException {
    Block block = Blocks.open(Blocks.write(folder, NUMBERS, Map.of(1, points(0, 1, 42))));
    assertThat(block.hold()).isTrue();
    Files.delete(block.file());
    block.close();

    assertThat(all(block, 1)).isEqualTo(points(0, 1, 42));
    block.release();
    assertThat(block.hold()).isFalse();
    assertThatThrownBy(() -> all(block, 1)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aColumnOfStampsIsWrittenOnce() throws IOException {
    Map<Integer, SortedMap<Long, Long>> one = Map.of(0, uneven());
    Map<Integer, SortedMap<Long, Long>> many = new HashMap<>();
    for (int i = 0; i < 50; i++) {
      many.put(i, uneven());
    }
    long alone = Files.size(Blocks.write(folder, NUMBERS, one));
    long all = Files.size(Blocks.write(folder, NUMBERS, many));

    // Beside its stamps a series takes its chunk of 8 bytes and 4 in the index.
    assertThat(all - alone).isLessThan(50 * 13);
  }

  private static SortedMap<Long, Long> uneven() {
    SortedMap<Long, Long> points = points(0, 1_000);
    for (long i = 0; i < 40; i++) {
      points.put(i * 1_000 + i * i % 700, Double.doubleToRawLongBits(1));
    }
    return points;
  }
}

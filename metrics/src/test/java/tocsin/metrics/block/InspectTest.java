package tocsin.metrics.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectTest {
  private static final NumberRange NUMBERS = new NumberRange(1, 2);

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  private static String block(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    Inspect.block(file, text);
    return text.toString();
  }

  private static String series(Path file, int reference) throws IOException {
    StringBuilder text = new StringBuilder();
    Inspect.series(file, reference, text);
    return text.toString();
  }

  @Test
  void saysWhatABlockHolds() throws IOException {
    assertThat(block(Blocks.write(folder, NUMBERS, GoldenBlock.SERIES)))
        .isEqualTo(
            """
            block-0000000000000001-0000000000000002.tsb: block, version 2
            heads    1 to 2
            series   7
            points   5,703
            first    2026-01-15T02:00:00Z
            last     2026-01-15T03:23:14.002Z
            bytes    5,241 (0.919 a point)
              values 3,677 (0.645 a point)
              stamps 1,407 (0.247 a point), 6 columns
              index  65 (0.011 a point)
            chunks
                  2 to     3 points  1
                 16 to    31 points  1
                 32 to    63 points  2
                256 to   511 points  2
              2,048 to 4,095 points  2
              codec 3  8
              with statistics  4
            damaged  0
            """);
  }

  @Test
  void saysOfOneSeriesWhatItsChunksHold() throws IOException {
    Path file = Blocks.write(folder, NUMBERS, GoldenBlock.SERIES);

    assertThat(series(file, 9))
        .isEqualTo(
            """
            at 107: 300 points in 73 bytes, 2026-01-15T02:00:00Z to 2026-01-15T02:04:59Z, in one step
              min 0.0  max 1.0E12  sum 1.000000000149E12
              first 0.0  last 1.0
            """);
    assertThat(series(file, 8)).isEqualTo("series 8 is not in this block\n");
  }

  @Test
  void namesWhatIsDamaged() throws IOException {
    Path file = Blocks.write(folder, NUMBERS, Map.of(4, Blocks.points(0, 1, 1, 2)));
    byte[] bytes = Files.readAllBytes(file);
    bytes[BlockFormat.HEADER + 14] ^= 1;
    Files.write(file, bytes);

    assertThat(block(file)).endsWith("damaged  1\n  series 4: checksum\n");
    assertThat(series(file, 4)).isEqualTo("at 32: damaged (checksum)\n");
  }

  @Test
  void saysOfAFileThatIsNoBlockThatItIsNone() throws IOException {
    Path file = Files.writeString(folder.resolve("x.tsb"), "hello");

    assertThat(block(file)).isEqualTo("x.tsb: no block that can be read (too short)\n");
  }
}

package tocsin.metrics.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.metrics.codec.Points;

class OldBlockTest {
  private static final long T = 1_768_442_400_000L;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  private Path golden(String name) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream in =
        Objects.requireNonNull(Points.class.getResourceAsStream("/tocsin/metrics/tsdb/" + name))) {
      Files.copy(in, file);
    }
    return file;
  }

  private static Map<String, SortedMap<Long, Long>> read(OldBlock block)
      throws IOException, BadBlockException {
    Map<String, SortedMap<Long, Long>> read = new HashMap<>();
    block.read((name, points) ->
        read.put(new String(name, StandardCharsets.UTF_8), Blocks.settled(points)));
    return read;
  }

  @ParameterizedTest
  @ValueSource(strings = {"block-v1-codec1.tsb", "block-v1-codec2.tsb"})
  void givesNamesAndPointsOfVersionOne(String name) throws IOException, BadBlockException {
    Path file = golden(name);
    assertThat(OldBlock.isOld(file)).isTrue();
    try (OldBlock block = OldBlock.open(file)) {
      Map<String, SortedMap<Long, Long>> read = read(block);
      assertThat(read).containsOnlyKeys("a;x=1", "b");
      for (int i = 0; i < 20; i++) {
        assertThat(read.get("a;x=1"))
            .containsEntry(T + i * 1_000L, Double.doubleToRawLongBits(i * 0.25));
        assertThat(read.get("b"))
            .containsEntry(
                T + i * 1_000L + i % 3, Double.doubleToRawLongBits(i % 7 == 0 ? 1.0 / 3 : i));
      }
      assertThat(block.damagedChunks()).isZero();
    }
  }

  @Test
  void aDamagedChunkCostsItsSeriesOnly() throws IOException, BadBlockException {
    Path file = golden("block-v1-codec2.tsb");
    byte[] bytes = Files.readAllBytes(file);
    bytes[18] ^= 1;
    Files.write(file, bytes);
    try (OldBlock block = OldBlock.open(file)) {
      assertThat(read(block)).hasSize(1);
      assertThat(block.damagedChunks()).isEqualTo(1);
    }
  }

  @Test
  void anotherFileIsNone() throws IOException {
    Path later = Blocks.write(folder, new NumberRange(0, 0), Map.of());
    Path empty = Files.createFile(folder.resolve("empty"));

    assertThat(OldBlock.isOld(later)).isFalse();
    assertThat(OldBlock.isOld(empty)).isFalse();
    assertThatThrownBy(() -> OldBlock.open(later)).isInstanceOf(BadBlockException.class);
    assertThatThrownBy(() -> Block.open(golden("block-v1-codec1.tsb")))
        .isInstanceOf(BadBlockException.class)
        .hasMessageContaining("version 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"block-v1-codec1.tsb", "block-v1-codec2.tsb"})
  void aChunkThatWasWrittenWrongCostsItsSeriesOnly(String name) throws Exception {
    byte[] whole = Files.readAllBytes(golden(name));
    for (int at = 16; at < whole.length - 48; at++) {
      byte[] bytes = whole.clone();
      bytes[at] ^= (byte) 0xFF;
      Path file = Files.write(folder.resolve("wrong"), OldBlockFuzz.checked(bytes));
      try (OldBlock block = OldBlock.open(file)) {
        assertThat(read(block).size() + block.damagedChunks()).isEqualTo(2);
      } catch (BadBlockException e) {
        assertThat(e.what()).contains("index");
      }
    }
  }
}

package tocsin.metrics.wal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.metrics.codec.Varint;
import tocsin.metrics.store.SampleBatch;

/// Records that were written wrong: their checksum is right, what they hold is not. Each costs
/// itself and no other.
class WrongRecordTest {
  private static final long T = 1_768_442_400_000L;
  private static final int ROOM = 100;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  private SegmentSummary with(byte type, Consumer<ByteBuffer> payload) throws IOException {
    Path file = folder.resolve("wal");
    try (WalWriter wal = new WalWriter(file)) {
      payload.accept(wal.begin(type, ROOM));
      wal.end();
      SampleBatch batch = new SampleBatch(1);
      batch.addDecimal(3, T, 150, 2);
      SampleRecord.write(wal, batch, new int[] {0}, 1);
      wal.flush();
    }
    return SegmentSummary.of(file);
  }

  private static void assertOnlyTheOtherIsRead(SegmentSummary summary) {
    assertThat(summary.read().records()).isEqualTo(1);
    assertThat(summary.read().skipped()).isEqualTo(1);
    assertThat(summary.samples()).isEqualTo(1);
    assertThat(summary.names()).isZero();
  }

  @Test
  void aNameLongerThanItsRecordIsNoName() throws IOException {
    assertOnlyTheOtherIsRead(
        with(
            WalFormat.NAMES,
            to -> {
              to.putInt(1).putInt(0).put((byte) 0);
              Varint.putUnsigned(to, Integer.MAX_VALUE);
              to.put((byte) 'a');
            }));
  }

  @Test
  void aNameThatBeginsLikeMoreThanTheOneBeforeItIsNoName() throws IOException {
    assertOnlyTheOtherIsRead(
        with(
            WalFormat.NAMES,
            to -> to.putInt(1).putInt(0).put((byte) 5).put((byte) 1).put((byte) 'a')));
  }

  @Test
  void moreSamplesThanThereAreAreNoSamples() throws IOException {
    assertOnlyTheOtherIsRead(with(WalFormat.SAMPLES, to -> to.putInt(4).putInt(0xFFFF_FFFC)));
  }

  @Test
  void placesThatNoDecimalHasAreNoSample() throws IOException {
    assertOnlyTheOtherIsRead(
        with(
            WalFormat.SAMPLES,
            to -> {
              to.putInt(1).put((byte) (7 << WalFormat.PLACES_SHIFT | 1 << WalFormat.LENGTH_SHIFT));
              Varint.putUnsigned(to, 2);
              Varint.putUnsigned(to, T << 1);
              to.put((byte) (SampleBatch.MOST_PLACES + 1)).put((byte) 1);
            }));
  }

  @Test
  void aReferenceThatIsFarOffIsCountedWithoutABitForEachBelowIt() throws IOException {
    SegmentSummary summary =
        with(
            WalFormat.SAMPLES,
            to -> {
              to.putInt(1).put((byte) WalFormat.SAME_MILLIS);
              Varint.putUnsigned(to, 2L * Integer.MAX_VALUE);
            });
    assertThat(summary.series()).isEqualTo(2);
  }
}

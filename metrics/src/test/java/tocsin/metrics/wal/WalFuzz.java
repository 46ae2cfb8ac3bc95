package tocsin.metrics.wal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import tocsin.metrics.fuzz.FuzzTarget;
import tocsin.metrics.fuzz.ScratchFile;
import tocsin.metrics.store.SampleBatch;

/// Any bytes as a segment of the log: as they are, and with checksums that are right, since no
/// mutation finds a checksum. Reading gives what records hold and throws nothing.
public final class WalFuzz implements FuzzTarget {
  private static final int LONGEST_NAME = 1 << 16;

  private final ScratchFile scratch = new ScratchFile();

  @Override
  public void take(byte[] input) throws Exception {
    scratch.with(input, WalFuzz::read);
    scratch.with(checked(input), WalFuzz::read);
  }

  private static void read(Path file) throws Exception {
    Bounds bounds = new Bounds();
    WalReader.Outcome first = WalReader.read(file, bounds);
    assertThat(first.skipped()).isLessThanOrEqualTo(first.records());
    assertThat(first.lostBytes()).isBetween(0L, Files.size(file));
    assertThat(bounds.given).isLessThanOrEqualTo(Files.size(file));
    assertThat(SegmentSummary.of(file).read()).as("read again").isEqualTo(first);
    assertThat(SegmentSummary.of(file).samples()).isEqualTo(bounds.samples);
  }

  /// Gives every frame whose length fits the checksum of what it holds.
  private static byte[] checked(byte[] input) {
    byte[] bytes = input.clone();
    ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int at = WalFormat.HEADER;
    while (at + WalFormat.FRAME < bytes.length) {
      int length = all.getInt(at);
      int from = at + WalFormat.FRAME;
      if (length > 0 && length <= bytes.length - from) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, length);
        all.putInt(at + Integer.BYTES, (int) crc.getValue());
        at = from + length;
      } else {
        at++;
      }
    }
    return bytes;
  }

  /// Holds what is given against what a writer could have been given.
  private static final class Bounds implements WalReader.Into {
    private long samples;
    private long given;

    @Override
    public void name(int reference, byte[] name) {
      given++;
      assertThat(reference).isNotNegative();
      assertThat(name.length).isLessThanOrEqualTo(LONGEST_NAME);
    }

    @Override
    public void sample(int reference, long millis, long number, int places) {
      given++;
      samples++;
      assertThat(places).isBetween(SampleBatch.BITS, SampleBatch.MOST_PLACES);
    }

    @Override
    public void oldSeries(int reference, ByteBuffer name) {
      given++;
      assertThat(name.remaining()).isLessThanOrEqualTo(LONGEST_NAME);
    }

    @Override
    public void oldSample(int reference, long millis, double value) {
      given++;
      samples++;
    }
  }
}

package tocsin.metrics.wal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.metrics.store.SampleBatch;

class WalTest {
  private static final long T = 1_768_442_400_000L;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  private record Told(List<String> lines) implements WalReader.Into {
    @Override
    public void oldSeries(int reference, ByteBuffer name) {
      lines.add("old " + reference);
    }

    @Override
    public void oldSample(int reference, long millis, double value) {
      lines.add("old " + reference + " " + millis + " " + value);
    }

    @Override
    public void name(int reference, byte[] name) {
      lines.add("name " + reference + " " + new String(name, StandardCharsets.UTF_8));
    }

    @Override
    public void sample(int reference, long millis, long number, int places) {
      lines.add(reference + " " + millis + " " + number + " " + places);
    }
  }

  private static List<String> read(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    WalReader.read(file, new Told(lines));
    return lines;
  }

  private static void write(WalWriter wal, SampleBatch batch) throws IOException {
    SampleRecord.write(wal, batch, IntStream.range(0, batch.size()).toArray(), batch.size());
    wal.flush();
  }

  @Test
  void everySampleAndNameComesBack() throws IOException {
    Random random = new Random(11);
    List<String> expected = new ArrayList<>();
    Path file = folder.resolve("wal");
    try (WalWriter wal = new WalWriter(file)) {
      for (int b = 0; b < 200; b++) {
        SampleBatch batch = new SampleBatch(1 + random.nextInt(300));
        while (!batch.isFull()) {
          add(batch, random);
        }
        write(wal, batch);
        for (int i = 0; i < batch.size(); i++) {
          expected.add(
              batch.reference(i)
                  + " "
                  + batch.millis(i)
                  + " "
                  + batch.number(i)
                  + " "
                  + batch.places(i));
        }
        NameRecord.write(wal, b * 10, b * 10 + 10, (r, into) -> copy(name(r), into));
        wal.flush();
        IntStream.range(b * 10, b * 10 + 10)
            .forEach(
                r -> expected.add("name " + r + " " + new String(name(r), StandardCharsets.UTF_8)));
      }
    }
    assertThat(read(file)).isEqualTo(expected);
  }

  private static int copy(byte[] name, byte[] into) {
    System.arraycopy(name, 0, into, 0, name.length);
    return name.length;
  }

  private static byte[] name(int reference) {
    String text = reference % 7 == 0 ? "" : "größe.host" + reference / 3 + ".x" + reference % 3;
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void add(SampleBatch batch, Random random) {
    int reference = random.nextInt(3) == 0 ? random.nextInt(Integer.MAX_VALUE) : batch.size();
    long millis = T + (random.nextInt(3) == 0 ? random.nextLong(1L << 40) - (1L << 39) : 0);
    if (random.nextBoolean()) {
      long mantissa = random.nextLong(1L << 51) >> random.nextInt(51);
      batch.addDecimal(
          reference, millis, random.nextBoolean() ? mantissa : -mantissa, random.nextInt(16));
    } else {
      batch.add(reference, millis, Double.longBitsToDouble(random.nextLong()));
    }
  }

  @Test
  void whatServersSendTakesThreeToFiveBytesASample() throws IOException {
    SampleBatch batch = new SampleBatch(1_000);
    for (int i = 0; i < 1_000; i++) {
      batch.addDecimal(i, T, i % 2 == 0 ? 10_000_000 + i : i, i % 2 == 0 ? 0 : 2);
    }
    try (WalWriter wal = new WalWriter(folder.resolve("wal"))) {
      write(wal, batch);
      assertThat(wal.size()).isLessThan(4_200);
    }
  }

  @Test
  void isWrittenAsTheFormatSays() throws IOException {
    Path file = folder.resolve("wal");
    try (WalWriter wal = new WalWriter(file)) {
      NameRecord.write(
          wal, 0, 2, (r, into) -> copy(("cpu." + r).getBytes(StandardCharsets.UTF_8), into));
      SampleBatch batch = new SampleBatch(3);
      batch.addDecimal(0, 1_000, 150, 2);
      batch.addDecimal(1, 1_000, -1, 0);
      batch.add(0, 2_000, 1e300);
      write(wal, batch);
    }
    String hex = HexFormat.of().formatHex(Files.readAllBytes(file));
    assertThat(hex)
        .isEqualTo(
            "544f4353494e574c"
                + "0200"
                + "0000"
                + "00000000"
                // Names: type, count, first; nothing shared and 5 bytes, then 4 shared and 1 byte.
                + "13000000"
                + hex.substring(40, 48)
                + "03"
                + "02000000"
                + "00000000"
                + "00"
                + "05"
                + "6370752e30"
                + "04"
                + "01"
                + "31"
                // Samples: type, count; next reference, +1000 ms, two places, two bytes;
                // next reference, same stamp, one byte; back one, +1000 ms, bits.
                + "19000000"
                + hex.substring(94, 102)
                + "04"
                + "03000000"
                + "49"
                + "d00f"
                + "2c01"
                + "07"
                + "01"
                + "fc"
                + "01"
                + "d00f"
                + "ff"
                + "9c7500883ce4377e");
  }

  @Test
  void aFlippedBitCostsItsOwnRecordAndNoOther() throws IOException {
    Path file = folder.resolve("wal");
    List<Long> ends = new ArrayList<>();
    try (WalWriter wal = new WalWriter(file)) {
      for (int i = 0; i < 5; i++) {
        SampleBatch batch = new SampleBatch(2);
        batch.addDecimal(i, T, i, 0);
        batch.addDecimal(i + 1, T, i, 0);
        write(wal, batch);
        ends.add(wal.size());
      }
    }
    List<String> whole = read(file);
    byte[] bytes = Files.readAllBytes(file);
    for (int at = ends.get(1).intValue(); at < ends.get(2); at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] damaged = bytes.clone();
        damaged[at] ^= (byte) (1 << bit);
        Files.write(folder.resolve("damaged"), damaged);
        List<String> expected = new ArrayList<>(whole);
        expected.subList(4, 6).clear();
        assertThat(read(folder.resolve("damaged")))
            .as("byte %d bit %d", at, bit)
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void aTornEndCostsTheLastRecordOnly() throws IOException {
    Path file = folder.resolve("wal");
    List<Long> ends = new ArrayList<>();
    try (WalWriter wal = new WalWriter(file)) {
      for (int i = 0; i < 3; i++) {
        SampleBatch batch = new SampleBatch(1);
        batch.addDecimal(i, T, i, 0);
        write(wal, batch);
        ends.add(wal.size());
      }
    }
    List<String> whole = read(file);
    byte[] bytes = Files.readAllBytes(file);
    for (int length = 0; length < bytes.length; length++) {
      int left = length;
      Files.write(folder.resolve("torn"), Arrays.copyOf(bytes, length));
      assertThat(read(folder.resolve("torn")))
          .isEqualTo(whole.subList(0, (int) ends.stream().filter(e -> e <= left).count()));
    }
  }
}

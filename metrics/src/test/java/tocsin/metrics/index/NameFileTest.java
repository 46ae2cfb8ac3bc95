package tocsin.metrics.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NameFileTest {
  @TempDir Path folder;
  private Path file = Path.of("");
  private Heard heard = new Heard();

  @BeforeEach
  void namesTheFile() {
    file = folder.resolve("names.tsn");
  }

  private NameFile open() throws IOException {
    heard = new Heard();
    return NameFile.open(file, heard);
  }

  private static List<byte[]> names(String... names) {
    return Arrays.stream(names).map(n -> n.getBytes(StandardCharsets.UTF_8)).toList();
  }

  @Test
  void givesBackWhatItWasGivenInTheSameOrder() throws IOException {
    try (NameFile names = open()) {
      names.append(0, names("a.b.c", "a.b.d", "cpu;dc=eu;host=web-01", "a.b"));
      names.delete(1, 3);
      names.rename(0, "a.x".getBytes(StandardCharsets.UTF_8));
      names.append(4, names("a.b.d", "日本.é"));
      assertThat(names.next()).isEqualTo(6);
    }
    try (NameFile names = open()) {
      assertThat(names.next()).isEqualTo(6);
      assertThat(names.report()).isEqualTo(new NameReport(6, 0, 0, 0, 0));
    }
    assertThat(heard.lines)
        .containsExactly(
            "0 a.b.c",
            "1 a.b.d",
            "2 cpu;dc=eu;host=web-01",
            "3 a.b",
            "1 deleted",
            "3 deleted",
            "0 now a.x",
            "4 a.b.d",
            "5 日本.é");
  }

  @Test
  void givesBackRandomNames() throws IOException {
    long seed = 11;
    Random random = new Random(seed);
    var chance = new NamesAtRandom(random);
    List<String> expected = new ArrayList<>();
    try (NameFile names = open()) {
      for (int frame = 0; frame < 40; frame++) {
        List<byte[]> batch = new ArrayList<>();
        for (int i = random.nextInt(frame == 7 ? 20_000 : 200); i >= 0; i--) {
          String name = random.nextInt(500) == 0 ? "x=;.".repeat(1_000) : chance.name().canonical();
          expected.add(expected.size() + " " + name);
          batch.add(name.getBytes(StandardCharsets.UTF_8));
        }
        names.append(expected.size() - batch.size(), batch);
      }
    }
    open().close();
    assertThat(heard.lines).as("seed %d", seed).isEqualTo(expected);
  }

  @Test
  void takesAFewBytesForANameThatIsLikeTheOneBeforeIt() throws IOException {
    List<byte[]> all = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      all.addAll(
          names(
              String.format(
                  Locale.ROOT,
                  "prod.dc%d.role%d.host%05d.group%d.sub%d.name_of_metric_%d",
                  i / 100 % 4,
                  i / 100 % 7,
                  i / 100,
                  i % 100 / 20,
                  i % 100 / 10,
                  i % 10)));
    }
    try (NameFile names = open()) {
      names.append(0, all);
    }
    assertThat(Files.size(file) / 20_000.0).isLessThan(3.5);
  }

  @Test
  void tornAnywhereItKeepsWhatWasWholeAndGoesOn() throws IOException {
    byte[] whole = threeFrames();
    List<Integer> ends = frameEnds(whole);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      int last = length;
      int frames = (int) ends.stream().filter(e -> e <= last).count();
      int next;
      try (NameFile names = open()) {
        next = names.next();
        assertThat(heard.lines).as("cut at %d", length).isEqualTo(lines().subList(0, frames * 2));
        assertThat(next).isGreaterThanOrEqualTo(frames * 2);
        names.append(next, names("new"));
      }
      try (NameFile names = open()) {
        assertThat(names.report().damagedFrames()).isZero();
        assertThat(names.report().lostBytes()).isZero();
        assertThat(names.next()).isEqualTo(next + 1);
      }
      assertThat(heard.lines).hasSize(frames * 2 + 1).contains(next + " new");
    }
  }

  @Test
  void aFlippedBitCostsItsFrameOnly() throws IOException {
    byte[] whole = threeFrames();
    List<Integer> ends = frameEnds(whole);
    for (int bit = 8 * NameFrame.BEGIN; bit < 8 * whole.length; bit++) {
      byte[] damaged = whole.clone();
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file, damaged);
      int at = bit / 8;
      int frame = (int) ends.stream().filter(e -> e <= at).count();
      List<String> expected = new ArrayList<>(lines());
      expected.subList(frame * 2, frame * 2 + 2).clear();
      try (NameFile names = open()) {
        NameReport report = names.report();
        assertThat(heard.lines).as("bit %d", bit).isEqualTo(expected);
        assertThat(report.damagedFrames() + report.lostBytes()).isPositive();
        assertThat(names.next()).isGreaterThanOrEqualTo(6);
        assertThat(frame == 2 ? 2 : report.nameless()).isEqualTo(2);
        names.append(names.next(), names("new"));
      }
      open().close();
      assertThat(heard.lines).hasSize(5);
    }
  }

  private static List<String> lines() {
    return List.of("0 a.b.c", "1 a.b.d", "2 a.b.e", "3 m;x=1", "4 a.b.c.d", "5 z");
  }

  private byte[] threeFrames() throws IOException {
    try (NameFile names = open()) {
      names.append(0, names("a.b.c", "a.b.d"));
      names.append(2, names("a.b.e", "m;x=1"));
      names.append(4, names("a.b.c.d", "z"));
    }
    byte[] whole = Files.readAllBytes(file);
    Files.delete(file);
    return whole;
  }

  private static List<Integer> frameEnds(byte[] whole) {
    List<Integer> starts =
        IntStream.range(0, whole.length - 3)
            .filter(i -> whole[i] == (byte) 0xFF && whole[i + 3] == (byte) 0xFF)
            .boxed()
            .toList();
    return Stream.concat(starts.stream().skip(1), Stream.of(whole.length)).toList();
  }

  @Test
  void refusesAFileThatIsNotItsOwn() throws IOException {
    Files.writeString(file, "host,value\nweb-01,17\n");
    assertThatThrownBy(this::open)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("names.tsn is no list of names (expected: ");

    Files.write(file, new byte[] {'T', 'O', 'C', 'S', 'I', 'N', 'N', 'M', 2, 0, 0, 0, 0, 0, 0, 0});
    assertThatThrownBy(this::open)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is of version 2 (expected: version 1)");
  }

  @Test
  void givesNoReferenceToASecondName() throws IOException {
    try (NameFile names = open()) {
      names.append(0, names("a", "b"));
      names.delete(1);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> names.append(1, names("c")))
          .withMessage("reference 1 has a name already (expected: at least 2)");
    }
  }

  @Test
  void readsWhatTheFirstVersionWrote() throws IOException {
    try (InputStream golden = NameFileTest.class.getResourceAsStream("names-v1.tsn")) {
      Files.copy(golden, file);
    }
    open().close();

    assertThat(heard.lines)
        .containsExactly(
            "0 prod.eu.web.host00001.cpu.total",
            "1 prod.eu.web.host00001.cpu.idle",
            "2 prod.eu.web.host00002.cpu.total",
            "3 cpu;dc=eu;host=web-01",
            "1 deleted",
            "3 now cpu;dc=eu;host=web-02",
            "4 日本.é");
  }

  @Test
  void writesWhatTheFirstVersionWrote() throws IOException {
    try (NameFile names = open()) {
      names.append(
          0,
          names(
              "prod.eu.web.host00001.cpu.total",
              "prod.eu.web.host00001.cpu.idle",
              "prod.eu.web.host00002.cpu.total",
              "cpu;dc=eu;host=web-01"));
      names.delete(1);
      names.rename(3, "cpu;dc=eu;host=web-02".getBytes(StandardCharsets.UTF_8));
      names.append(4, names("日本.é"));
    }
    try (InputStream golden = NameFileTest.class.getResourceAsStream("names-v1.tsn")) {
      assertThat(Files.readAllBytes(file)).isEqualTo(golden.readAllBytes());
    }
  }

  @Test
  void aFrameThatWasWrittenWrongCostsWhatItsNamesWouldBeAndNoOther() throws IOException {
    byte[] once = {0x01, 0, 0, 1, 'a'};
    byte[] endless = {0x01, 0, 0, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x07};
    for (byte[] payload : List.of(new byte[0], once, endless, new byte[] {(byte) 0x90, 1})) {
      ByteBuffer bytes = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
      bytes.put(NameFrame.MAGIC).putShort((short) 1).position(NameFrame.BEGIN);
      int crc = NameFrame.crc(ByteBuffer.wrap(payload));
      new NameFrame(payload.length, NameFrame.NAMES, 2, 0, crc).write(bytes, NameFrame.BEGIN);
      int end = bytes.position(NameFrame.BEGIN + NameFrame.HEAD).put(payload).position();
      bytes.put(new NameFrames(end).names(2, names("b"))).flip();
      Files.write(file, Arrays.copyOf(bytes.array(), bytes.limit()));
      try (NameFile names = open()) {
        assertThat(names.report().damagedFrames()).isEqualTo(1);
        assertThat(names.next()).isEqualTo(3);
      }
      assertThat(heard.lines).last().isEqualTo("2 b");
    }
  }

  @Test
  void aNameOfPiecesOfPiecesIsNoName() throws IOException {
    // Each name is the one before it, written out as one piece, and then that piece again.
    ByteBuffer payload = ByteBuffer.allocate(1_000);
    payload.put(new byte[] {1, 0, 0, 8}).put("12345678".getBytes(StandardCharsets.US_ASCII));
    for (int name = 1; name < 40; name++) {
      payload.put((byte) 2).put((byte) name).put((byte) name);
      payload.put((byte) 1).put((byte) 0);
      Varints.put(payload, 8 << Math.min(20, name));
      payload.put((byte) 0);
    }
    var decoder = new NameDecoder();
    decoder.begin();
    payload.flip();
    assertThatIllegalStateException()
        .isThrownBy(() -> {
          while (payload.hasRemaining()) {
            decoder.next(payload);
          }
        })
        .withMessageContaining("bytes");
    assertThat(decoder.name()).hasSizeLessThan(1 << 20);
  }
}

package tocsin.metrics.whisper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.metrics.retention.Archive;
import tocsin.metrics.retention.RollUp;

class WhisperTest {
  private static final long NOW = 1_750_032_000;

  // As in make.py beside the golden files.
  private static final long GOLDEN_NOW = NOW + 5_407;
  private static final Archive TENS = new Archive(10, 12);
  private static final Archive MINUTES = new Archive(60, 10);

  private record Point(long stamp, double value) {}

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  private List<Point> points(Path file) throws IOException, BadWhisperException {
    return points(file, NOW);
  }

  private static List<Point> points(Path file, long now) throws IOException, BadWhisperException {
    List<Point> points = new ArrayList<>();
    try (Whisper whisper = Whisper.open(file)) {
      whisper.points(now, (millis, value) -> points.add(new Point(millis / 1_000, value)));
    }
    return points;
  }

  private List<Point> points(WhisperBytes bytes) throws IOException, BadWhisperException {
    return points(bytes.into(folder.resolve("a.wsp")));
  }

  private Path golden(String name) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(name))) {
      Files.copy(in, file);
    }
    return file;
  }

  @Test
  void whatGraphitesOwnLibraryReadsIsRead() throws IOException, BadWhisperException {
    Set<Point> fine = new HashSet<>();
    List<Point> all = new ArrayList<>();
    for (String line : Files.readAllLines(golden("golden.txt"), StandardCharsets.US_ASCII)) {
      String[] part = line.split(" ", -1);
      Point point = new Point(Long.parseLong(part[1]), Double.parseDouble(part[2]));
      all.add(point);
      if (part[0].equals("1")) {
        fine.add(point);
      }
    }

    List<Point> read = points(golden("golden.wsp"), GOLDEN_NOW);

    assertThat(all).containsAll(read);
    // The finest ring begins 119 s ago, in the middle of a slot of 10 s.
    assertThat(fine).hasSizeGreaterThan(80).contains(read.getLast());
    fine.removeIf(p -> p.stamp() < GOLDEN_NOW - 117);
    assertThat(read).containsAll(fine).hasSizeGreaterThan(200);
    assertThat(read.getFirst().stamp()).isLessThan(GOLDEN_NOW - 5_000);
    assertThat(read.stream().map(Point::stamp).toList()).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void theHeaderTellsArchivesAndHowTheyAreMade() throws IOException, BadWhisperException {
    try (Whisper whisper = Whisper.open(golden("golden.wsp"))) {
      assertThat(whisper.archives())
          .containsExactly(new Archive(1, 120), new Archive(10, 120), new Archive(60, 120));
      assertThat(whisper.rollUp()).isEqualTo(new RollUp(0.25, RollUp.Method.SUM));
    }
  }

  @Test
  void aRingIsReadFromItsOldestPointOn() throws IOException, BadWhisperException {
    WhisperBytes bytes = new WhisperBytes(TENS);
    for (int i = 0; i < 20; i++) {
      bytes.point(0, NOW - 190 + 10L * i, i);
    }

    assertThat(points(bytes))
        .hasSize(12)
        .startsWith(new Point(NOW - 110, 8))
        .endsWith(new Point(NOW, 19));
  }

  @Test
  void holesAndPointsOfAnEarlierTurnAreLeftOut() throws IOException, BadWhisperException {
    WhisperBytes bytes =
        new WhisperBytes(TENS)
            .point(0, NOW - 150, 1)
            .point(0, NOW - 140, 2)
            .point(0, NOW - 20, 3)
            .point(0, NOW - 10, Double.NaN)
            .point(0, NOW, 4);

    assertThat(points(bytes)).containsExactly(new Point(NOW - 20, 3), new Point(NOW, 4));
  }

  @Test
  void aCoarserArchiveGivesWhatTheFinerOneIsTooYoungFor() throws Exception {
    WhisperBytes bytes = new WhisperBytes(TENS, MINUTES);
    for (long at = NOW - 600; at <= NOW; at += 60) {
      bytes.point(1, at, 5);
    }
    bytes.point(0, NOW - 30, 1).point(0, NOW, 2);

    assertThat(points(bytes).stream().map(Point::stamp))
        .containsExactly(
            NOW - 540, NOW - 480, NOW - 420, NOW - 360, NOW - 300, NOW - 240, NOW - 180, NOW - 120,
            NOW - 30, NOW);
  }

  @Test
  void aSlotThatTheFinerRingHasOnlyInPartIsTakenFromTheCoarserOne() throws Exception {
    long last = NOW + 20;
    WhisperBytes bytes = new WhisperBytes(TENS, MINUTES);
    bytes.point(1, NOW - 120, 7).point(1, NOW - 60, 8);
    for (long at = last - 110; at <= last; at += 10) {
      bytes.point(0, at, 1);
    }

    // The finer ring begins at NOW - 90, in the middle of the slot of NOW - 120.
    assertThat(points(bytes))
        .startsWith(new Point(NOW - 120, 7), new Point(NOW - 60, 1))
        .endsWith(new Point(last, 1))
        .hasSize(10);
  }

  @Test
  void aSeriesThatBeganInTheMiddleOfASlotKeepsItsFinePoints() throws Exception {
    WhisperBytes bytes = new WhisperBytes(TENS, MINUTES);
    bytes.point(1, NOW - 60, 8).point(0, NOW - 20, 3).point(0, NOW, 4);

    assertThat(points(bytes)).containsExactly(new Point(NOW - 20, 3), new Point(NOW, 4));
  }

  @Test
  void aFinerArchiveWithoutPointsHidesNothing() throws IOException, BadWhisperException {
    WhisperBytes bytes = new WhisperBytes(TENS, MINUTES).point(1, NOW - 60, 8);

    assertThat(points(bytes)).containsExactly(new Point(NOW - 60, 8));
  }

  @Test
  void pointsFarAheadAreCountedAndHideNothing() throws IOException, BadWhisperException {
    Path file =
        new WhisperBytes(TENS)
            .point(0, NOW - 20, 3)
            .point(0, NOW + 5_000_000, 4)
            .into(folder.resolve("a.wsp"));

    List<Long> stamps = new ArrayList<>();
    try (Whisper whisper = Whisper.open(file)) {
      assertThat(whisper.points(NOW, (millis, value) -> stamps.add(millis))).isEqualTo(1);
    }
    assertThat(stamps).containsExactly((NOW - 20) * 1_000);
  }

  @Test
  void stampsBeyondTheYear2038AreRead() throws IOException, BadWhisperException {
    long late = 4_000_000_000L;
    Path file = new WhisperBytes(TENS).point(0, late, 5).into(folder.resolve("a.wsp"));

    assertThat(points(file, late)).containsExactly(new Point(late, 5));
  }

  @Test
  void anEmptyFileOfArchivesGivesNothing() throws IOException, BadWhisperException {
    assertThat(points(new WhisperBytes(TENS, MINUTES))).isEmpty();
  }

  @Test
  void damagedHeadersAreNamedWithTheirReason() throws IOException {
    expectBad(new byte[0], "is 0 bytes long (expected: a header of 16 bytes)");
    expectBad(new WhisperBytes(TENS).with(0, 9).array(), "aggregation method 9 (expected: 1 to 8)");
    expectBad(new WhisperBytes(TENS).with(8, -1).array(), "xFilesFactor NaN (expected: 0 to 1)");
    expectBad(new WhisperBytes(TENS).with(12, 0).array(), "0 archives (expected: 1 to 1000)");
    expectBad(new WhisperBytes(TENS).with(12, -1).array(), "4294967295 archives");
    expectBad(new WhisperBytes(TENS).with(12, 50).array(), "ends inside its list of 50 archives");
    expectBad(new WhisperBytes(TENS).with(16, 4).array(), "begins at byte 4");
    expectBad(new WhisperBytes(TENS).with(20, 0).array(), "archive 0 s x 12");
    expectBad(new WhisperBytes(TENS).with(24, -1).array(), "(expected: 51539607568 bytes for");
    expectBad(new WhisperBytes(MINUTES, TENS).array(), "10 s x 12 after 60 s x 10");
    expectBad("whisper_compressed and more".getBytes(StandardCharsets.US_ASCII), "go-carbon");
  }

  @Test
  void aFileThatWasCutOffIsNamed() throws IOException {
    byte[] whole = new WhisperBytes(TENS).point(0, NOW, 1).array();

    expectBad(
        Arrays.copyOf(whole, whole.length - 1),
        "is 171 bytes long (expected: 172 bytes for archive 10 s x 12)");
  }

  @Test
  void slotsThatAreNoRingAreNamed() throws IOException {
    expectBad(
        new WhisperBytes(TENS).slot(0, 3, NOW, 1).array(), "(expected: a ring that begins with");
    expectBad(
        new WhisperBytes(TENS).slot(0, 0, NOW, 1).slot(0, 5, 77, 1).slot(0, 6, 78, 1).array(),
        "has 2 of 3 points in the wrong slot");
  }

  private void expectBad(byte[] bytes, String reason) throws IOException {
    Path file = Files.write(folder.resolve("bad.wsp"), bytes);

    assertThatThrownBy(() -> points(file))
        .isInstanceOf(BadWhisperException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContaining(reason);
  }

  @Test
  void aSeriesThatEndedLongAgoIsReadOnceAndNotForEachTurnSinceThen() throws Exception {
    WhisperBytes bytes = new WhisperBytes(new Archive(1, 4), new Archive(2, 4));
    bytes.point(0, 1_000, 1).point(0, 1_001, 2).point(1, 996, 3).point(1, 1_000, 4);
    Path file = bytes.into(folder.resolve("old.wsp"));
    // At one step after the other these would be four thousand million.
    assertThat(points(file, 0xFFFF_FFFFL))
        .containsExactly(new Point(996, 3), new Point(1_000, 1), new Point(1_001, 2));
  }
}

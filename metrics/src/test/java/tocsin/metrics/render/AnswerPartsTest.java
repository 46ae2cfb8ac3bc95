package tocsin.metrics.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.metrics.query.Coming;
import tocsin.metrics.query.Frame;

class AnswerPartsTest {
  private static final double NONE = Double.NaN;

  private static Frame frame(String name, double... values) {
    return Frame.of(name, 60, 60 + 60L * values.length, 60, values);
  }

  private static Frame large(String name, int points) {
    double[] values = new double[points];
    Arrays.setAll(values, i -> i % 11 == 0 ? NONE : i * 0.25);
    return frame(name, values);
  }

  private static String text(AnswerParts parts) {
    return new String(Ready.bytes(parts), StandardCharsets.UTF_8);
  }

  @Test
  void jsonIsAListOfSeriesWithTheirPoints() {
    assertThat(
            text(
                AnswerParts.json(
                    new Sheets(), Ready.of(frame("a", 1, NONE), frame("b", 2.5)), 0, false)))
        .isEqualTo(
            "[{\"target\":\"a\",\"tags\":{\"name\":\"a\"},\"datapoints\":[[1.0,60],[null,120]]},"
                + "{\"target\":\"b\",\"tags\":{\"name\":\"b\"},\"datapoints\":[[2.5,60]]}]");
  }

  @Test
  void tagsStandInTheirOrder() {
    Frame tagged = frame("cpu", 1).tagged(Map.of("name", "cpu", "dc", "ber\"lin", "host", "größe"));
    Frame bare = frame("x", 1).tagged(Map.of());

    assertThat(text(AnswerParts.json(new Sheets(), Ready.of(tagged, bare), 0, false)))
        .isEqualTo(
            "[{\"target\":\"cpu\",\"tags\":"
                + "{\"dc\":\"ber\\\"lin\",\"host\":\"größe\",\"name\":\"cpu\"},"
                + "\"datapoints\":[[1.0,60]]},"
                + "{\"target\":\"x\",\"tags\":{},\"datapoints\":[[1.0,60]]}]");
  }

  @Test
  void withoutNullsPointsAndSeriesAreLeftOut() {
    Ready coming = Ready.of(frame("a", NONE, NONE), frame("b", NONE, 1, NONE, 2), frame("c", NONE));

    assertThat(text(AnswerParts.json(new Sheets(), coming, 0, true)))
        .isEqualTo(
            "[{\"target\":\"b\",\"tags\":{\"name\":\"b\"},\"datapoints\":[[1.0,120],[2.0,240]]}]");
  }

  @Test
  void seriesWithoutAnySlotAreNotSpokenOf() {
    assertThat(text(AnswerParts.json(new Sheets(), Ready.of(frame("a"), frame("b")), 0, false)))
        .isEqualTo("[]");
    assertThat(text(AnswerParts.json(new Sheets(), Ready.of(), 0, false))).isEqualTo("[]");
    assertThat(text(AnswerParts.rickshaw(new Sheets(), Ready.of(frame("a"), frame("b", 1)))))
        .isEqualTo(
            "[{\"target\":\"a\",\"datapoints\":[]},"
                + "{\"target\":\"b\",\"datapoints\":[{\"y\":1.0,\"x\":60}]}]");
  }

  @Test
  void linesHaveOneValueOrOneSeriesEach() {
    Frame odd = frame("a,\"b\"", 1, NONE);

    assertThat(text(AnswerParts.csv(new Sheets(), Ready.of(odd), ZoneOffset.UTC)))
        .isEqualTo(
            "\"a,\"\"b\"\"\",1970-01-01 00:01:00,1.0\r\n\"a,\"\"b\"\"\",1970-01-01 00:02:00,\r\n");
    assertThat(text(AnswerParts.raw(new Sheets(), Ready.of(odd))))
        .isEqualTo("a,\"b\",60,180,60|1.0,None\n");
    assertThat(text(AnswerParts.raw(new Sheets(), Ready.of()))).isEmpty();
  }

  /// In stretches, in parts, or in one piece.
  @ParameterizedTest
  @CsvSource({"false, false", "false, true", "true, false", "true, true"})
  void aLongSeriesReadsAsManyShortOnesWould(boolean noNulls, boolean isCrowded) {
    Frame all = large("long", 100_000);
    AnswerParts parts = AnswerParts.json(new Sheets(), Ready.of(all, frame("b", 1)), 0, noNulls);
    String text = new String(Ready.bytes(parts, isCrowded), StandardCharsets.UTF_8);
    var expected = new StringBuilder("[{\"target\":\"long\",\"tags\":{\"name\":\"long\"},");
    List<String> points = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (!Double.isNaN(all.value(i)) || !noNulls) {
        String value = Double.isNaN(all.value(i)) ? "null" : Double.toString(all.value(i));
        points.add("[" + value + "," + all.at(i) + "]");
      }
    }
    expected.append("\"datapoints\":[").append(String.join(",", points)).append("]},");
    assertThat(text).startsWith(expected).endsWith("[[1.0,60]]}]");
  }

  @Test
  void partsAreAboutAsLongAsTheyShouldBe() {
    for (int points : List.of(1, 5_000, 30_000, 100_000)) {
      Frame[] frames =
          IntStream.range(0, 7).mapToObj(i -> large("f" + i, points)).toArray(Frame[]::new);
      AnswerParts parts = AnswerParts.json(new Sheets(), Ready.of(frames), 0, false);
      Optional<ByteBuffer> part = parts.next(false);
      while (part.isPresent()) {
        int length = part.get().remaining();
        assertThat(length).isPositive().isLessThan(AnswerParts.PART + (1 << 14));
        assertThat(parts.isDone() || length >= AnswerParts.PART).isTrue();
        part = parts.next(false);
      }
    }
  }

  @Test
  void nothingIsReadBeforeItsTurn() {
    Ready coming =
        new Ready(IntStream.range(0, 100).mapToObj(i -> large("f" + i, 30_000)).toList(), 1);
    AnswerParts parts = AnswerParts.json(new Sheets(), coming, 0, false);
    assertThat(coming.came).isZero();

    parts.next(false);

    assertThat(coming.came).isOne();
    parts.next(false);
    assertThat(coming.came).isEqualTo(2);
    parts.close();
    assertThat(coming.isClosed).isTrue();
    assertThat(parts.next(false)).isEmpty();
    assertThat(coming.came).isEqualTo(2);
  }

  /// Narrowing looks at all series, also at those that have not come.
  @Test
  void seriesAreNarrowedAsIfAllWereThere() {
    Frame early = Frame.of("a", 0, 600, 60, new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    Frame late = Frame.of("b", 600, 1_200, 60, new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});

    String text = text(AnswerParts.json(new Sheets(), Ready.of(early, late), 5, false));

    List<Frame> narrow = Narrowing.to(List.of(early, late), 5);
    assertThat(narrow.getFirst().step()).isEqualTo(240);
    assertThat(text)
        .isEqualTo(
            text(AnswerParts.json(new Sheets(), Ready.of(narrow.toArray(Frame[]::new)), 0, false)));
  }

  @Test
  void closingGivesBackWhatWouldHaveComeForNothing() {
    Ready coming = Ready.of(frame("a"));
    AnswerParts.json(new Sheets(), coming, 0, false).close();
    assertThat(coming.isClosed).isTrue();
    Coming nothing = new Nothing(coming);
    assertThat(nothing.next(false, (f, _) -> f)).isEmpty();
  }
}

package tocsin.metrics.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.Style;
import tocsin.metrics.query.Style.Form.Usual;

class PicturesTest {
  private static final String HOSTILE =
      "</title><script>alert(1)</script>&\"'\\) Tj ET\u0000\u202e\ud800\uffff\n";

  private static Element parsed(String svg)
      throws ParserConfigurationException, SAXException, IOException {
    byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes))
        .getDocumentElement();
  }

  @Test
  void aDrawingShowsLimitAndMarkerAndEscapesWords() {
    Frame frame = Frame.of("load", 0, 600, 60, new double[] {1, Double.NaN, 95, 3});
    var drawing =
        new Drawing(
            390,
            240,
            "a < b",
            0,
            600,
            ZoneOffset.UTC,
            Look.LIGHT,
            List.of(frame),
            List.of(new Drawing.Limit(90, "limit")),
            List.of(new Drawing.Marker(300, "deploy")));

    assertThat(Pictures.svg(drawing))
        .contains("limit 90", "deploy", "a &lt; b")
        .doesNotContain("NaN");
  }

  @Test
  void linesOfFunctionsThatMatterOrMarkAMomentHaveTheirWordsBesideThem() {
    Frame limit = Drawings.series("at most", 90, 90, 90).styled(Style.PLAIN.as(Usual.LIMIT));
    Frame moment = Drawings.series("deploy", 1).styled(Style.PLAIN.as(Usual.MOMENT));

    String svg = Pictures.svg(Drawings.of(Drawings.series("load", 1, 2), limit, moment));

    assertThat(svg).contains("at most 90", "deploy", "load").containsOnlyOnce("deploy");
  }

  @Test
  void aDrawingWithoutAnyValueSaysSo() {
    assertThat(Pictures.svg(Drawings.of())).contains("No data");
    assertThat(Pictures.svg(Drawings.of(Drawings.series("load", Double.NaN)))).contains("No data");
    assertThat(Pictures.svg(Drawings.of(Drawings.series("load", 1)))).doesNotContain("No data");
  }

  @Test
  void hostileWordsAreWordsAndNothingElse() throws Exception {
    Frame frame = Drawings.series(HOSTILE, 1, 2);

    Element svg = parsed(Pictures.svg(Drawings.titled(HOSTILE, Look.LIGHT, frame)));

    assertThat(svg.getElementsByTagName("script").getLength()).isZero();
    assertThat(svg.getElementsByTagName("title").getLength()).isEqualTo(1);
    assertThat(svg.getTextContent()).contains("<script>alert(1)</script>").doesNotContain("\u202e");
  }

  @Test
  void aPngHasAsManyPixelsAsWereAskedFor() throws IOException {
    byte[] png = Pictures.png(Drawings.of(), 2);

    assertThat(png).startsWith(0x89, 'P', 'N', 'G');
    var image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(1_200);
    assertThat(image.getHeight()).isEqualTo(600);
  }

  @Test
  void aLargePngIsPaintedInStripsThatFitTogether() throws IOException {
    var look =
        new Look(
            Look.LIGHT.kind(),
            Colors.usual(true),
            Strokes.USUAL,
            Axis.USUAL,
            Axis.USUAL,
            Surround.NONE);
    Frame moment = Drawings.series("", 1).styled(Style.PLAIN.as(Usual.INFINITE).wide(9));
    Drawing small = Drawings.of(look, moment);
    var drawing =
        new Drawing(
            600,
            2_000,
            "",
            small.fromSeconds() - 600,
            small.untilSeconds(),
            ZoneOffset.UTC,
            look,
            small.frames(),
            List.of(),
            List.of());

    var image = ImageIO.read(new ByteArrayInputStream(Pictures.png(drawing, 2)));

    for (int y = 0; y < 4_000; y++) {
      assertThat(image.getRGB(600, y)).as("row " + y).isEqualTo(0xff6374e1);
    }
  }

  @Test
  void theSmallestAndTheLargestPictureCanBeDrawn() {
    for (int side : new int[] {Drawing.LEAST, Drawing.MOST}) {
      Drawing d = Drawings.titled("a title", Look.LIGHT, Drawings.series("load", 1, 2, 3));
      var drawing =
          new Drawing(
              side,
              side,
              d.title(),
              d.fromSeconds(),
              d.untilSeconds(),
              d.zone(),
              d.look(),
              d.frames(),
              List.of(),
              List.of());
      assertThat(Pictures.png(drawing, 1)).hasSizeGreaterThan(50);
      assertThat(Pictures.pdf(drawing)).hasSizeGreaterThan(500);
    }
  }

  @Test
  void aBackgroundThatLetsThroughMakesAPngThatDoes() throws IOException {
    Colors colors = Colors.usual(false);
    var clear =
        new Colors(
            false,
            Ink.parse("#5522FF00"),
            colors.foreground(),
            colors.major(),
            colors.minor(),
            List.of());
    Look look =
        new Look(Look.LIGHT.kind(), clear, Strokes.USUAL, Axis.USUAL, Axis.USUAL, Surround.USUAL);

    byte[] png = Pictures.png(Drawings.of(look), 1);

    assertThat(ImageIO.read(new ByteArrayInputStream(png)).getRGB(0, 0) >>> 24).isZero();
  }
}

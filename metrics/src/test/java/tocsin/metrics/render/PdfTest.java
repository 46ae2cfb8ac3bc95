package tocsin.metrics.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import tocsin.metrics.query.Style;

class PdfTest {
  private static final Pattern PLACE = Pattern.compile("(\\d{10}) 00000 n \n");
  private static final Pattern STREAM = Pattern.compile("/Length (\\d+)>>\nstream\n");

  private static String text(byte[] pdf) {
    return new String(pdf, StandardCharsets.ISO_8859_1);
  }

  /// What is painted on the page.
  private static String page(byte[] pdf) throws IOException {
    Matcher stream = STREAM.matcher(text(pdf));
    assertThat(stream.find()).isTrue();
    int length = Integer.parseInt(stream.group(1));
    assertThat(text(pdf).substring(stream.end() + length)).startsWith("\nendstream");
    var packed = new ByteArrayInputStream(pdf, stream.end(), length);
    return new String(new InflaterInputStream(packed).readAllBytes(), StandardCharsets.US_ASCII);
  }

  @Test
  void theTableSaysWhereEachObjectIs() {
    String pdf = text(Pictures.pdf(Drawings.of(Drawings.series("load", 1, 2, 3))));

    assertThat(pdf).startsWith("%PDF-1.4\n").endsWith("%%EOF\n").contains("/MediaBox[0 0 600 300]");
    Matcher place = PLACE.matcher(pdf);
    int objects = 0;
    while (place.find()) {
      objects++;
      assertThat(pdf.substring(Integer.parseInt(place.group(1)))).startsWith(objects + " 0 obj\n");
    }
    assertThat(pdf).contains("/Size " + (objects + 1));
    int table = Integer.parseInt(pdf.replaceAll("(?s).*startxref\n(\\d+)\n.*", "$1"));
    assertThat(pdf.substring(table)).startsWith("xref\n");
  }

  @Test
  void whatIsTurnedOrCutIsTurnedBack() throws IOException {
    Axis axis =
        new Axis(
            "per second",
            Axis.Bounds.FREE,
            UnitSystem.SI,
            0,
            java.util.List.of(),
            0,
            Axis.Pen.USUAL);

    String page = page(Pictures.pdf(Drawings.of(Drawings.with(axis), Drawings.series("a", 1, 2))));

    assertThat(page).contains("(per second) Tj");
    assertThat(page.split("\\bq ", -1)).hasSameSizeAs(page.split("\\bQ\n", -1));
    assertThat(page.split("BT ", -1)).hasSameSizeAs(page.split(" ET", -1));
  }

  @Test
  void hostileWordsCannotEndTheirString() throws IOException {
    byte[] pdf =
        Pictures.pdf(
            Drawings.titled(") Tj ET (\\", Look.LIGHT, Drawings.series("a(b\\)c\u00e9\u20ac", 1)));

    assertThat(page(pdf))
        .contains("(\\051 Tj ET \\050\\134) Tj")
        .contains("(a\\050b\\134\\051c\\351\\200) Tj");
    assertThat(text(pdf)).contains("/Title<FEFF0029");
  }

  @Test
  void wordsInOtherScriptsAreOutlines() throws IOException {
    String page = page(Pictures.pdf(Drawings.titled("\u039b\u03cc\u03b3", Look.LIGHT)));

    assertThat(page).doesNotContain("\u039b").containsPattern("m .*(c|l) .*h f Q");
  }

  @Test
  void opacitiesAreStatesOfThePage() throws IOException {
    byte[] pdf = Pictures.pdf(Drawings.of(Drawings.styled(Style.PLAIN.faded(0.5), 1, 2)));

    assertThat(page(pdf)).contains("/O50 gs");
    assertThat(text(pdf)).contains("/O50<</ca 0.5/CA 0.5>>");
  }
}

package tocsin.edge.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ContentLinesTest {
  @Test
  void marksAreEscapedAndControlCharactersLeftOut() {
    assertThat(ContentLines.escaped("a,b;c\\d\ne\r\nf\u0007g\ud800h"))
        .isEqualTo("a\\,b\\;c\\\\d\\ne\\nfgh");
  }

  @Test
  void noLineHasMoreThanSeventyFiveOctetsAndNoCharacterIsCut() {
    String name = "Zoë 🚒 さくら ".repeat(20);
    String text = new ContentLines().text("SUMMARY", name).toString();

    assertThat(text).endsWith("\r\n");
    assertThat(text.split("\r\n", -1))
        .allSatisfy(l -> assertThat(l.getBytes(StandardCharsets.UTF_8).length).isLessThan(76))
        .noneMatch(l -> l.contains("\ufffd"));
    assertThat(text.replace("\r\n ", "")).isEqualTo("SUMMARY:" + name + "\r\n");
  }

  @Test
  void aLineOfJustSeventyFiveOctetsIsNotFolded() {
    assertThat(new ContentLines().raw("A", "x".repeat(73)).toString())
        .isEqualTo("A:" + "x".repeat(73) + "\r\n");
  }
}

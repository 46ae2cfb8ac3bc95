package tocsin.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DirectionTest {
  @Test
  void whatIsLeftOpenIsClosed() {
    assertThat(Direction.closed("a\u202eb")).isEqualTo("a\u202eb\u202c");
    assertThat(Direction.closed("\u2067a\u202db")).isEqualTo("\u2067a\u202db\u202c\u2069");
  }

  @Test
  void whatIsClosedStaysAsItIs() {
    for (String text : List.of("plain", "\u202ea\u202c", "\u2066a\u202eb\u2069", "\u202c\u2069")) {
      assertThat(Direction.closed(text)).isEqualTo(text);
    }
  }

  @Test
  void ofAThousandMarksEachIsClosedOnce() {
    String marks = "\u202e".repeat(1_000);

    assertThat(Direction.closed(marks)).isEqualTo(marks + "\u202c".repeat(1_000));
  }

  @Test
  void aPageKeepsTheMarksOfAWordToItselfAndSendsTheOnesOfAFieldBackUnchanged() {
    Screens screens = new Screens(new Assets());

    assertThat(screens.error(404, "a\u202eb", "There"))
        .contains("<h1><bdi>a\u202eb</bdi></h1>", "<title>a\u202eb\u202c");
    assertThat(screens.signIn("/a\u202eb", Optional.empty())).contains("value=\"/a\u202eb\"");
  }
}

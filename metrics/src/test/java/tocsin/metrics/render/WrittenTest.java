package tocsin.metrics.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.ground.json.Json;

class WrittenTest {
  @ParameterizedTest
  @ValueSource(
      longs = {0, 7, -7, 10, 99, 100, -100, 1_768_442_400L, Long.MAX_VALUE, Long.MIN_VALUE})
  void writesWholeNumbersAsJavaDoes(long number) {
    assertThat(new Written().number(number)).hasToString(Long.toString(number));
  }

  @Test
  void writesWholeNumbersOfEveryLength() {
    Random random = new Random(5);
    for (int i = 0; i < 200_000; i++) {
      long number = random.nextLong() >> random.nextInt(64);
      assertThat(new Written().number(number).toString()).isEqualTo(Long.toString(number));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.b;host=x y",
        "\"",
        "C:\\",
        "größe",
        "\u0000\n\t",
        "~\u007f",
        "é\ud83d\ude00",
        "</script>"
      })
  void putsTextIntoQuotesAsEverybodyDoes(String text) {
    assertThat(new Written().quoted(text)).hasToString(Json.write(text));
  }

  @Test
  void growsAndForgets() {
    Written text = new Written().text("größe");
    int before = text.size();
    for (int i = 0; i < 10_000; i++) {
      text.number(i);
    }
    text.ends(before);

    assertThat(text.sign('.')).hasToString("größe.");
    assertThat(text.toBytes()).hasSize(8);
  }
}

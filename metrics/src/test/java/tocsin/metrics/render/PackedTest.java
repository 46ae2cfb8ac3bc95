package tocsin.metrics.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import tocsin.metrics.query.Frame;

/// As Python's readers take it: the bytes below were read back by `pickle` and `msgpack`.
class PackedTest {
  private static final Frame FRAME = Frame.of("größe", 60, 180, 60, new double[] {1.5, Double.NaN});

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static String text(String text) {
    return hex(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void picklesAListOfMaps() {
    String pickle = hex(Ready.bytes(AnswerParts.pickle(new Sheets(), Ready.of(FRAME))));

    assertThat(pickle).startsWith("80025d287d28" + "5804000000" + text("name"));
    assertThat(pickle).contains("5807000000" + text("größe"));
    assertThat(pickle).contains(text("end") + "8a08b400000000000000");
    assertThat(pickle)
        .endsWith(text("values") + "5d28" + "473ff8000000000000" + "4e" + "65" + "75652e");
  }

  @Test
  void packsAListOfMaps() {
    String packed = hex(Ready.bytes(AnswerParts.msgpack(new Sheets(), Ready.of(FRAME))));

    assertThat(packed).startsWith("dd00000001df00000009" + "db00000004" + text("name"));
    assertThat(packed).contains("db00000007" + text("größe"));
    assertThat(packed).contains(text("end") + "d300000000000000b4");
    assertThat(packed).endsWith(text("values") + "dd00000002" + "cb3ff8000000000000" + "c0");
  }

  @Test
  void noSeriesIsAnEmptyList() {
    assertThat(hex(Ready.bytes(AnswerParts.pickle(new Sheets(), Ready.of()))))
        .isEqualTo("80025d28652e");
    assertThat(hex(Ready.bytes(AnswerParts.msgpack(new Sheets(), Ready.of()))))
        .isEqualTo("dd00000000");
  }
}

package tocsin.metrics.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.metrics.store.SampleBatch;

class QuickLineTest {
  private final QuickLine line = new QuickLine();

  private static ByteBuffer bytes(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocateDirect(bytes.length).order(ByteOrder.LITTLE_ENDIAN).put(bytes).flip();
  }

  @Test
  void readsTheUsualLine() {
    ByteBuffer in = bytes("xx\nservers.web01.cpu 12.50 1768442400\nnext");
    assertThat(line.read(in, 3)).isEqualTo(in.limit() - 4);
    assertThat(line.nameEnd()).isEqualTo(3 + "servers.web01.cpu".length());
    assertThat(line.mantissa()).isEqualTo(1_250);
    assertThat(line.places()).isEqualTo(2);
    assertThat(line.millis()).isEqualTo(1_768_442_400_000L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.b.c.d.e 1",
        "a.b.c.d.e 1 17684424001\n",
        "a.b.c.d.e 1 1768442400.5\n",
        "a.b.c.d.e 1 1768442400",
        "a.b.c.d.e 1 1768442400\r\n",
        "a.b.c.d.e  1 1768442400\n",
        "a.b.c.d.e\t1 1768442400\n",
        "a.b.c.d.e 1e3 1768442400\n",
        "a.b.c.d.e nan 1768442400\n",
        "a.b.c.d.e -0 1768442400\n",
        "a.b.c.d.e -0.00 1768442400\n",
        "a.b.c.d.e +1 1768442400\n",
        "a.b.c.d.e 1_0 1768442400\n",
        "a.b.c.d.e . 1768442400\n",
        "a.b.c.d.e 1.2.3 1768442400\n",
        "a.b.c.d.e - 1768442400\n",
        "a.b.c.d.e 1234567890123456 1768442400\n",
        "a.b.c.d.e 999999999999999 -1768442400\n",
        "a.b.c.d.e 1 176844240x\n",
        "a.b.\1.d.e 1 1768442400\n",
        " a.b.c.d.e 1 1768442400\n",
        "\n",
        ""
      })
  void saysNoToWhateverElse(String text) {
    assertThat(line.read(bytes(text), 0)).isEqualTo(QuickLine.NO);
  }

  @Test
  void givesTheValueThatReadingTheTextGivesBitForBit() {
    Random random = new Random(17);
    for (int i = 0; i < 200_000; i++) {
      int places = random.nextInt(14);
      long number = random.nextLong(1L << random.nextInt(1, 51));
      String digits = String.format(Locale.ROOT, "%0" + (places + 1) + "d", number);
      String whole = digits.substring(0, digits.length() - places);
      String text =
          (random.nextBoolean() && number > 0 ? "-" : "")
              + whole
              + (places > 0 ? "." + digits.substring(digits.length() - places) : "");
      ByteBuffer in = bytes("some.name " + text + " 1768442400\n");
      boolean usual = digits.length() <= 15;
      assertThat(line.read(in, 0)).as(text).isEqualTo(usual ? in.limit() : QuickLine.NO);
      if (usual) {
        assertThat(Double.doubleToRawLongBits(SampleBatch.value(line.mantissa(), line.places())))
            .as(text)
            .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(text)));
      }
    }
  }

  @Test
  void aStampThatDiffersInOneDigitIsAnotherStamp() {
    for (int i = 0; i < 10; i++) {
      line.read(bytes("some.name 1 1111111111\n"), 0);
      StringBuilder stamp = new StringBuilder("1111111111");
      stamp.setCharAt(i, '2');
      line.read(bytes("some.name 1 " + stamp + "\n"), 0);
      assertThat(line.millis()).isEqualTo(Long.parseLong(stamp.toString()) * 1_000);
    }
  }
}

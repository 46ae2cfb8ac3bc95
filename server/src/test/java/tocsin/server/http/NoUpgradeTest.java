package tocsin.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NoUpgradeTest {
  private static String spoiled(String sent) {
    ByteBuf bytes = Unpooled.copiedBuffer(sent, StandardCharsets.US_ASCII);
    NoUpgrade.spoil(bytes);
    return bytes.toString(StandardCharsets.US_ASCII);
  }

  @Test
  void anOfferToUpgradeIsTakenOutOfTheHead() {
    assertThat(spoiled("GET / HTTP/1.1\r\nHost: x\r\nUpgrade: h2c\r\n\r\n"))
        .isEqualTo("GET / HTTP/1.1\r\nHost: x\r\nxpgrade: h2c\r\n\r\n");
    assertThat(spoiled("GET / HTTP/1.1\r\nuPGRADE: h2c\r\n"))
        .isEqualTo("GET / HTTP/1.1\r\nxPGRADE: h2c\r\n");
  }

  @Test
  void whatTheBodySaysStays() {
    String sent = "POST / HTTP/1.1\r\nHost: x\r\n\r\na\nUpgrade: of the shop\n";

    assertThat(spoiled(sent)).isEqualTo(sent);
  }
}

package tocsin.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HearingTest {
  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  /// However it is cut, it ends with its last byte, and not before.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\n\r\n"
      })
  void anAnswerIsFollowedToItsEnd(String text) throws EOFException {
    for (int atOnce = 1; atOnce <= text.length(); atOnce++) {
      var hearing = new Hearing();
      int from = 0;
      while (!hearing.take(bytes(text.substring(from, Math.min(text.length(), from + atOnce))))) {
        from += atOnce;
        assertThat(from).isLessThan(text.length());
      }
      assertThat(from + atOnce).isGreaterThanOrEqualTo(text.length());
      assertThat(hearing.heard()).isEqualTo(new Heard(200, 5, "hello"));
      assertThat(hearing.isLast()).isFalse();
    }
  }

  @Test
  void anAnswerWithoutALengthEndsWithItsConnection() throws EOFException {
    var hearing = new Hearing();
    String head = "HTTP/1.1 500 Oh\r\nConnection: close\r\n\r\n";

    assertThat(hearing.take(bytes(head + "abc"))).isFalse();
    hearing.closed();

    assertThat(hearing.heard()).isEqualTo(new Heard(500, 3, "abc"));
    assertThat(hearing.isLast()).isTrue();
  }

  @Test
  void anAnswerThatIsCutOffIsNone() throws EOFException {
    var hearing = new Hearing();
    hearing.take(bytes("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel"));
    assertThatThrownBy(hearing::closed).hasMessage("the answer ends after 3 bytes, before its end");
  }
}

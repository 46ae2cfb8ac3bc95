package tocsin.ground.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Texts are read from addresses of users, but not without end nor from the inside.
class OutboundTest {
  @SuppressWarnings("NullAway.Init")
  private HttpServer server;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        e -> {
          boolean moves = e.getRequestURI().getPath().equals("/moved");
          byte[] body = "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8);
          e.getResponseHeaders().add("location", "/other");
          e.sendResponseHeaders(moves ? 302 : 200, body.length);
          e.getResponseBody().write(body);
          e.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private Outbound.Reply get(String path, List<String> allowed, long most) {
    try (Outbound outbound = new Outbound(new OutboundGuard(allowed))) {
      return outbound.get(
          "http://127.0.0.1:" + server.getAddress().getPort() + path, Map.of(), most);
    }
  }

  @Test
  void aTextIsRead() {
    Outbound.Reply reply = get("/x.ics", List.of("127.0.0.1"), 1_000);

    assertThat(reply.isGood()).isTrue();
    assertThat(reply.text()).isEqualTo("BEGIN:VCALENDAR");
  }

  @Test
  void oneThatIsTooLongIsNot() {
    assertThat(get("/x.ics", List.of("127.0.0.1"), 10).status()).isZero();
  }

  @Test
  void anAddressOfTheInsideIsNotAskedAndNobodyIsFollowedThere() {
    assertThat(get("/x.ics", List.of(), 1_000).refused()).isTrue();
    assertThat(get("/moved", List.of("127.0.0.1"), 1_000).status()).isEqualTo(302);
  }
}

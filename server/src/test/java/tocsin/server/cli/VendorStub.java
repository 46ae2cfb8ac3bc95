package tocsin.server.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// An API of another system on a free port of this machine. What the function says `429` to is
/// asked again.
final class VendorStub implements AutoCloseable {
  private final HttpServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> tokens = new CopyOnWriteArrayList<>();
  private final Function<String, String> answers;

  /// @param answers the body for a path with its query, or a status of three digits
  VendorStub(Function<String, String> answers) throws IOException {
    this.answers = answers;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<String> asked() {
    return asked;
  }

  List<String> tokens() {
    return tokens;
  }

  private void answer(HttpExchange call) {
    try (call) {
      String path = call.getRequestURI().toString();
      asked.add(path);
      tokens.add(String.valueOf(call.getRequestHeaders().getFirst("authorization")));
      String body = answers.apply(path);
      boolean refused = body.matches("\\d{3}");
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      call.getResponseHeaders().add("retry-after", "1");
      call.getResponseHeaders().add("location", "http://127.0.0.1:1/");
      call.sendResponseHeaders(refused ? Integer.parseInt(body) : 200, bytes.length);
      call.getResponseBody().write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

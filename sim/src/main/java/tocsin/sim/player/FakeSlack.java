package tocsin.sim.player;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A Slack of this machine that keeps what it was sent and answers as it is told to, well or badly.
final class FakeSlack implements AutoCloseable {
  /// What came in.
  record Got(String method, String target, String authorization, String body) {}

  /// What is answered.
  record Says(int status, int retryAfter, String body) {}

  private final HttpServer server;
  private final List<Got> got = new CopyOnWriteArrayList<>();
  private final Deque<Says> next = new ArrayDeque<>(); // Guarded by this.

  FakeSlack() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::take);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  synchronized void says(int status, int retryAfter, String body) {
    next.add(new Says(status, retryAfter, body));
  }

  List<Got> got() {
    return got;
  }

  private synchronized Says answer() {
    return next.isEmpty() ? new Says(404, 0, "nothing is planned") : next.remove();
  }

  private void take(HttpExchange e) throws IOException {
    String body = new String(e.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String authorization = e.getRequestHeaders().getFirst("authorization");
    got.add(
        new Got(
            e.getRequestMethod(),
            e.getRequestURI().toString(),
            authorization == null ? "" : authorization,
            body));
    Says says = answer();
    if (says.retryAfter() > 0) {
      e.getResponseHeaders().add("retry-after", Integer.toString(says.retryAfter()));
    }
    byte[] bytes = says.body().getBytes(StandardCharsets.UTF_8);
    e.sendResponseHeaders(says.status(), bytes.length);
    e.getResponseBody().write(bytes);
    e.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

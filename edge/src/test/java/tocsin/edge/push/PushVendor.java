package tocsin.edge.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A push service on this machine, which takes messages and behaves badly on demand.
public final class PushVendor implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 20;

  /// A message that was taken, or refused.
  ///
  /// @param path of the subscription
  public record Message(String path, java.util.Map<String, List<String>> headers, byte[] body) {
    /// A header, which stands there once; empty text when it does not.
    public String header(String name) {
      return String.join("|", headers.getOrDefault(name, List.of()));
    }
  }

  private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
  private final HttpServer server;
  private volatile int status = 201;
  private volatile String said = "";

  public PushVendor() {
    try {
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    messages.add(
        new Message(exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), body));
    exchange.getResponseHeaders().add("Retry-After", "7");
    byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /// Where the vendor takes messages for one browser.
  public String endpoint(String browser) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/push/" + browser;
  }

  /// Answers so from now on.
  public void answers(int with, String words) {
    said = words;
    status = with;
  }

  /// The next message, which must come.
  public Message next() throws InterruptedException {
    Message message = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (message == null) {
      throw new AssertionError("no message came within " + PATIENCE_SECONDS + " s");
    }
    return message;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

package tocsin.bench.monitors;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/// A webhook that remembers when it first heard of each probe, whatever the dialect.
final class Hook implements AutoCloseable {
  private static final Pattern PROBE = Pattern.compile("probe(\\d+)x");

  private final HttpServer server;
  private final Map<Integer, Long> heard = new ConcurrentHashMap<>();

  Hook() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          long at = System.nanoTime();
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          PROBE
              .matcher(body)
              .results()
              .map(m -> Integer.parseInt(m.group(1)))
              .forEach(p -> heard.putIfAbsent(p, at));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /// On the monotonic clock.
  OptionalLong heard(int probe) {
    Long at = heard.get(probe);
    return at == null ? OptionalLong.empty() : OptionalLong.of(at);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

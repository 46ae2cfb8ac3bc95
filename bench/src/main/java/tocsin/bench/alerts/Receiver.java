package tocsin.bench.alerts;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// Takes pages as a webhook does, on several addresses of this machine, and remembers when the
/// first one of each title and of each service came.
final class Receiver implements AutoCloseable {
  private final List<HttpServer> servers = new ArrayList<>();
  private final Map<String, Long> titles = new ConcurrentHashMap<>();
  private final Map<String, Long> services = new ConcurrentHashMap<>();

  Receiver(int hosts) throws IOException {
    for (int i = 1; i <= hosts; i++) {
      HttpServer server = HttpServer.create(new InetSocketAddress(Town.host(i), 0), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext(
          "/",
          exchange -> {
            long at = System.nanoTime();
            took(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8), at);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
          });
      server.start();
      servers.add(server);
    }
  }

  private void took(String body, long at) {
    JsonNode page = Json.tree(body);
    titles.putIfAbsent(page.path("title").asString(), at);
    services.putIfAbsent(page.path("service").asString(), at);
  }

  int[] ports() {
    return servers.stream().mapToInt(s -> s.getAddress().getPort()).toArray();
  }

  OptionalLong titled(String title) {
    return of(titles, title);
  }

  OptionalLong aboutService(String service) {
    return of(services, service);
  }

  private static OptionalLong of(Map<String, Long> arrived, String what) {
    return arrived.containsKey(what) ? OptionalLong.of(arrived.get(what)) : OptionalLong.empty();
  }

  @Override
  public void close() {
    servers.forEach(s -> s.stop(0));
  }
}

package tocsin.server.host;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tocsin.ground.json.Json;

/// A Slack of this machine. It answers well until it is told to answer a method badly.
final class SlackServer implements AutoCloseable {
  static final String GOOD =
      "{\"ok\":true,\"channel\":\"C0001\",\"ts\":\"1700000000.000100\",\"team\":\"T\",\"user\":\"tocsin\"}";
  private static final int PATIENCE_SECONDS = 20;
  private static final int LOST = 0;

  /// A call: its method, and its fields or its JSON.
  record Call(String method, Map<String, String> form, String authorization) {
    String get(String name) {
      return form.getOrDefault(name, "");
    }
  }

  private record Says(int status, String body, int times) {}

  private final HttpServer server;
  private final LinkedBlockingQueue<Call> calls = new LinkedBlockingQueue<>();
  private final List<Call> passedOver = new ArrayList<>();
  private final Map<String, Says> says = new ConcurrentHashMap<>();
  private final Map<String, String> usual = new ConcurrentHashMap<>();

  SlackServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// From now on a method is answered like this.
  void answers(String method, String body) {
    usual.put(method, body);
  }

  /// So often a method is answered badly, with a second to wait.
  void fails(String method, int status, int times) {
    says.put(method, new Says(status, "{\"ok\":false,\"error\":\"ratelimited\"}", times));
  }

  /// So often a method is done and its answer is lost.
  void loses(String method, int times) {
    says.put(method, new Says(LOST, "", times));
  }

  /// The next call of a method; others that came before it are passed over.
  Call next(String method) throws InterruptedException {
    Call call = calls.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    while (call != null && !call.method().equals(method)) {
      passedOver.add(call);
      call = calls.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
    if (call == null) {
      throw new AssertionError("no " + method + "; passed over: " + passedOver);
    }
    return call;
  }

  /// Calls that came and that nobody asked for yet.
  List<Call> waiting() {
    return List.copyOf(calls);
  }

  private void take(HttpExchange e) throws IOException {
    String body = new String(e.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = e.getRequestURI().getPath();
    String method = path.replaceFirst("^/api/", "");
    Says now =
        says.compute(
            method, (m, s) -> s == null || s.times() == 0 ? new Says(200, usual(m), 0) : s);
    says.computeIfPresent(
        method, (m, s) -> new Says(s.status(), s.body(), Math.max(0, s.times() - 1)));
    calls.add(
        new Call(
            method,
            path.startsWith("/api/") ? form(body) : Map.of("json", body),
            String.valueOf(e.getRequestHeaders().getFirst("authorization"))));
    if (now.status() == LOST) {
      e.close();
      return;
    }
    if (now.status() != 200) {
      e.getResponseHeaders().add("retry-after", "1");
    }
    byte[] bytes = now.body().getBytes(StandardCharsets.UTF_8);
    e.sendResponseHeaders(now.status(), bytes.length);
    e.getResponseBody().write(bytes);
    e.close();
  }

  private String usual(String method) {
    return usual.getOrDefault(method, GOOD);
  }

  private static Map<String, String> form(String body) {
    var form = new TreeMap<String, String>();
    for (String pair : body.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      form.put(parts[0], URLDecoder.decode(parts[parts.length - 1], StandardCharsets.UTF_8));
    }
    return form;
  }

  static String ok(Map<String, Object> more) {
    var all = new TreeMap<String, Object>(more);
    all.put("ok", true);
    return Json.write(all);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

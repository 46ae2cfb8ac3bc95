package tocsin.server.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// A receiver of PagerDuty's webhooks v3 that checks signatures as PagerDuty's documentation says.
final class WebhookReceiver implements AutoCloseable {
  private final HttpServer server;
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final List<String> ids = new CopyOnWriteArrayList<>();
  private final List<String> refused = new CopyOnWriteArrayList<>();
  private final List<String> signatures = new CopyOnWriteArrayList<>();
  private final List<String> problems = new CopyOnWriteArrayList<>();
  private final List<String> headers = new CopyOnWriteArrayList<>();
  private volatile String secret = "";
  private volatile int status = 200;

  WebhookReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  void knows(String other) {
    secret = other;
  }

  void answers(int other) {
    status = other;
  }

  /// What was taken, in order.
  List<JsonNode> events() {
    return events;
  }

  List<String> types() {
    return events.stream().map(e -> e.path("event_type").asString()).toList();
  }

  /// `X-Webhook-Id` of what was taken.
  List<String> ids() {
    return ids;
  }

  /// `X-Webhook-Id` of what was not.
  List<String> refused() {
    return refused;
  }

  List<String> signatures() {
    return signatures;
  }

  List<String> headersSeen() {
    return headers;
  }

  List<String> problems() {
    return problems;
  }

  private void take(HttpExchange e) throws IOException {
    byte[] body = e.getRequestBody().readAllBytes();
    String given = String.valueOf(e.getRequestHeaders().getFirst("X-PagerDuty-Signature"));
    String id = String.valueOf(e.getRequestHeaders().getFirst("X-Webhook-Id"));
    int answer = status;
    if (Arrays.stream(given.split(",")).noneMatch(signature(body)::equals)) {
      problems.add(
          "signature " + given + " of " + new String(body, 0, Math.min(body.length, 200), UTF_8));
    }
    if (answer == 200) {
      events.add(Json.tree(new String(body, UTF_8)).path("event"));
      ids.add(id);
      signatures.add(given);
      headers.add(String.valueOf(e.getRequestHeaders().getFirst("X-Token")));
    } else {
      refused.add(id);
    }
    e.sendResponseHeaders(answer, -1);
    e.close();
  }

  private String signature(byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return "v1=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

package tocsin.ground.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tocsin.ground.json.Json;

/// One answer.
public record WebAnswer(int status, String contentType, Map<String, String> headers, WebBody body) {
  public WebAnswer {
    headers = Map.copyOf(headers);
  }

  public static WebAnswer of(int status, String contentType, byte[] body) {
    return of(status, contentType, ByteBuffer.wrap(body));
  }

  /// @param body in an array, which nobody changes any more
  public static WebAnswer of(int status, String contentType, ByteBuffer body) {
    return new WebAnswer(status, contentType, Map.of(), new WebBody.Whole(body));
  }

  /// An answer that is made while it is sent. Whoever gets it sends it or closes its parts.
  public static WebAnswer of(int status, String contentType, WebParts parts) {
    return new WebAnswer(status, contentType, Map.of(), new WebBody.Parts(parts));
  }

  public static WebAnswer text(int status, String text) {
    return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  public static WebAnswer html(int status, String html) {
    return of(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  /// JSON of any value that [Json] writes.
  public static WebAnswer json(int status, Object value) {
    return jsonText(status, Json.write(value));
  }

  public static WebAnswer jsonText(int status, String json) {
    return of(status, "application/json; charset=utf-8", json.getBytes(StandardCharsets.UTF_8));
  }

  public static WebAnswer redirect(int status, String location) {
    return of(status, "text/plain; charset=utf-8", new byte[0]).with("location", location);
  }

  public WebAnswer with(String header, String value) {
    var more = new TreeMap<>(headers);
    more.put(header, value);
    return new WebAnswer(status, contentType, more, body);
  }

  /// What it says, whole in memory. Parts, and what is lent, can be asked for once only; that gives
  /// them back.
  public byte[] bytes() {
    return switch (body) {
      case WebBody.Whole(ByteBuffer bytes) -> copy(bytes);
      case WebBody.Lent(ByteBuffer bytes, Runnable back) -> {
        byte[] copy = copy(bytes);
        back.run();
        yield copy;
      }
      case WebBody.Parts(WebParts parts) -> Gathered.bytes(parts);
    };
  }

  private static byte[] copy(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    return copy;
  }

  /// The same, whole in memory.
  public WebAnswer whole() {
    return new WebAnswer(status, contentType, headers, new WebBody.Whole(ByteBuffer.wrap(bytes())));
  }

  /// As [#bytes].
  public String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }
}

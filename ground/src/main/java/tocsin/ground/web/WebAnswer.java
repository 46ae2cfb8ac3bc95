package tocsin.ground.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tocsin.ground.json.Json;

/// One answer, whole in memory.
public record WebAnswer(int status, String contentType, Map<String, String> headers, byte[] body) {
  public WebAnswer {
    headers = Map.copyOf(headers);
  }

  public static WebAnswer of(int status, String contentType, byte[] body) {
    return new WebAnswer(status, contentType, Map.of(), body);
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
    return new WebAnswer(
        status, "text/plain; charset=utf-8", Map.of("location", location), new byte[0]);
  }

  public WebAnswer with(String header, String value) {
    var more = new TreeMap<>(headers);
    more.put(header, value);
    return new WebAnswer(status, contentType, more, body);
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}

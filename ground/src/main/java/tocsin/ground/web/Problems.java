package tocsin.ground.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tocsin.ground.json.Fault;
import tocsin.ground.json.Json;

/// Errors for programs: RFC 9457 `application/problem+json`.
public final class Problems {
  private Problems() {}

  public static WebAnswer of(int status, String title, String detail) {
    return of(status, title, detail, List.of());
  }

  /// With every fault of what was sent: field and problem, which names value and remedy.
  public static WebAnswer of(int status, String title, String detail, List<Fault> faults) {
    Map<String, Object> body = new TreeMap<>();
    body.put("type", "about:blank");
    body.put("status", status);
    body.put("title", title);
    body.put("detail", detail);
    if (!faults.isEmpty()) {
      body.put("faults", faults);
    }
    return WebAnswer.of(
        status, "application/problem+json", Json.write(body).getBytes(StandardCharsets.UTF_8));
  }
}

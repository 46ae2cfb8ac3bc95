package tocsin.edge.slack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// One call of Slack's Web API: a form, with the token in a header.
///
/// @param method such as `chat.postMessage`
/// @param form in order
public record SlackCall(String method, Map<String, String> form) {
  public SlackCall {
    form = Collections.unmodifiableMap(new LinkedHashMap<>(form));
  }

  /// Path below the base.
  public String path() {
    return "/api/" + method;
  }

  /// The body as it is sent, spaces as `%20` like Slack's own clients send them.
  public String body() {
    return form.entrySet().stream()
        .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
        .collect(Collectors.joining("&"));
  }

  /// The headers as they are sent.
  public static Map<String, String> headers(String token) {
    return Map.of("authorization", "Bearer " + token);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

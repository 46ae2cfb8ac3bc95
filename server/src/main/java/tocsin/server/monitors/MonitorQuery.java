package tocsin.server.monitors;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// What is looked for; empty text for everything.
public record MonitorQuery(String text, String service, String state) {
  public String address(String state, int page) {
    return "/monitors?q="
        + encoded(text)
        + "&service="
        + encoded(service)
        + "&state="
        + encoded(state)
        + (page > 0 ? "&page=" + page : "");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

package tocsin.server.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// Addresses of pages to which pages of several rooms lead.
public final class Addresses {
  private Addresses() {}

  /// Where a change of an alert is explained.
  ///
  /// @param key what the alert speaks for; empty for the whole monitor
  public static String explained(String monitor, String key, Instant at) {
    return "/monitors/"
        + monitor
        + "/explained?at="
        + at
        + (key.isEmpty() ? "" : "&key=" + URLEncoder.encode(key, StandardCharsets.UTF_8));
  }
}

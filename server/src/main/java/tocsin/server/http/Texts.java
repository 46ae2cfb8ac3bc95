package tocsin.server.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Text on its way into an address.
public final class Texts {
  private Texts() {}

  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

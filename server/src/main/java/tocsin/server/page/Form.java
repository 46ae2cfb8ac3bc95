package tocsin.server.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tocsin.ground.web.WebRequest;

/// The fields of a posted form, the first of each name.
public final class Form {
  private final Map<String, String> fields;

  public Form(WebRequest request) {
    this.fields = read(request.text());
  }

  /// The fields of a form, or of what stands after `?` in an address, the first of each name.
  public static Map<String, String> read(String encoded) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.putIfAbsent(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /// Empty text when it was not sent.
  public String get(String name) {
    return fields.getOrDefault(name, "").strip();
  }

  public int number(String name) {
    String text = get(name);
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  public Map<String, String> all() {
    return fields;
  }
}

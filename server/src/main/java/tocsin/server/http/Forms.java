package tocsin.server.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tocsin.ground.web.WebRequest;

/// Reads `a=b&c=d`, from an address or from a form's body.
public final class Forms {
  private static final int MOST_FIELDS = 2_000;

  private Forms() {}

  /// The fields of a form that was posted; empty for any other body.
  public static Map<String, List<String>> read(WebRequest request) {
    boolean form =
        request
            .header("content-type")
            .filter(t -> t.startsWith("application/x-www-form-urlencoded"))
            .isPresent();
    return form ? parse(request.text()) : Map.of();
  }

  /// Fields in the order in which they stand; what cannot be decoded is kept as it is.
  public static Map<String, List<String>> parse(String text) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    int count = 0;
    for (String pair : text.split("&", -1)) {
      if (!pair.isEmpty() && count++ < MOST_FIELDS) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        fields.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
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
}

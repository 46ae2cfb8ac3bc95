package tocsin.ground.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// `application/x-www-form-urlencoded`: fields as text and back.
public final class FormText {
  private static final int MOST_FIELDS = 1_000;

  private FormText() {}

  public static String of(Map<String, List<String>> fields) {
    return fields.entrySet().stream()
        .flatMap(f -> f.getValue().stream().map(v -> encoded(f.getKey()) + "=" + encoded(v)))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// Fields by name, in order for each.
  ///
  /// @throws IllegalArgumentException if there are more than a thousand, or a `%` is not followed
  ///   by two digits
  public static Map<String, List<String>> fields(String text) {
    var fields = new LinkedHashMap<String, List<String>>();
    String[] parts = text.split("&", MOST_FIELDS + 1);
    if (parts.length > MOST_FIELDS) {
      throw new IllegalArgumentException("form: more than " + MOST_FIELDS + " fields");
    }
    for (String part : parts) {
      int equals = part.indexOf('=');
      String name = decoded(equals < 0 ? part : part.substring(0, equals));
      String value = equals < 0 ? "" : decoded(part.substring(equals + 1));
      if (!part.isEmpty()) {
        fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}

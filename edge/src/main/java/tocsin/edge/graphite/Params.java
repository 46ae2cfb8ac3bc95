package tocsin.edge.graphite;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebRequest;
import tools.jackson.databind.JsonNode;

/// What a client asked for, from the address, a form or a JSON body alike. Of a parameter that is
/// given several times the last counts, unless it is a list.
final class Params {
  private static final int MOST_VALUES = 10_000;

  private final Map<String, List<String>> values;

  private Params(Map<String, List<String>> values) {
    this.values = values;
  }

  /// @throws BadParamException if the body is not what its type says
  static Params of(WebRequest request) {
    var all = new LinkedHashMap<String, List<String>>();
    request.query().forEach((name, list) -> list.forEach(value -> add(all, name, value)));
    String type = request.header("content-type").orElse("");
    if (!request.method().equals("POST")) {
      return new Params(all);
    }
    if (type.startsWith("application/json")) {
      json(all, request.text());
    } else if (type.startsWith("multipart/")) {
      Multipart.read(type, request.body(), (name, value) -> add(all, name, value));
    } else {
      form(all, request.text());
    }
    return new Params(all);
  }

  private static void add(Map<String, List<String>> all, String name, String value) {
    List<String> values = all.computeIfAbsent(name, _ -> new ArrayList<>());
    if (values.size() == MOST_VALUES || all.size() > MOST_VALUES) {
      throw new BadParamException(
          name + ": more than " + MOST_VALUES + " parameters (expected: several requests)");
    }
    values.add(value);
  }

  private static void form(Map<String, List<String>> all, String body) {
    int end;
    for (int start = 0; start < body.length(); start = end + 1) {
      int next = body.indexOf('&', start);
      end = next < 0 ? body.length() : next;
      int equals = body.indexOf('=', start);
      if (equals > start && equals < end) {
        add(all, decoded(body.substring(start, equals)), decoded(body.substring(equals + 1, end)));
      }
    }
  }

  // Grafana's browser side sends patterns as they are, and a bare percent sign is not an escape.
  static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static void json(Map<String, List<String>> all, String body) {
    try {
      for (Map.Entry<String, JsonNode> field : Json.tree(body).properties()) {
        JsonNode value = field.getValue();
        if (value.isArray()) {
          value.forEach(one -> add(all, field.getKey(), one.asString("")));
        } else {
          add(all, field.getKey(), value.asString(""));
        }
      }
    } catch (BadJsonException e) {
      throw new BadParamException("body: " + e.getMessage());
    }
  }

  Optional<String> text(String name) {
    List<String> list = values.getOrDefault(name, List.of());
    return list.isEmpty() ? Optional.empty() : Optional.of(list.getLast());
  }

  String text(String name, String fallback) {
    return text(name).orElse(fallback);
  }

  /// A list; clients written in PHP put brackets behind its name.
  List<String> list(String name) {
    List<String> plain = values.getOrDefault(name, List.of());
    return plain.isEmpty() ? values.getOrDefault(name + "[]", List.of()) : plain;
  }

  boolean flag(String name) {
    return whole(name, 0) != 0;
  }

  /// @throws BadParamException if it is no whole number
  int whole(String name, int fallback) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return fallback;
    }
    try {
      return Integer.parseInt(text.get().strip());
    } catch (NumberFormatException e) {
      throw new BadParamException(name + ": '" + text.get() + "' (expected: a whole number)");
    }
  }

  /// Values of parameters such as `template[host]`, by the name in brackets.
  Map<String, String> bracketed(String name) {
    var found = new LinkedHashMap<String, String>();
    values.forEach((key, list) -> {
      if (key.startsWith(name + "[") && key.endsWith("]") && key.length() > name.length() + 2) {
        found.put(key.substring(name.length() + 1, key.length() - 1), list.getLast());
      }
    });
    return found;
  }
}

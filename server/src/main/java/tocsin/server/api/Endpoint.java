package tocsin.server.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;

/// One method on one path, with what is needed to answer and to describe it.
///
/// @param path below `/api/v1`, with `{name}` for what varies
/// @param summary one line; what it says after `?` are the parameters of the address
/// @param body the fields of its JSON body; empty for none
/// @param example a body that works; empty for none
record Endpoint(
    String method,
    String path,
    String summary,
    List<Field> body,
    String example,
    Function<Call, WebAnswer> answer) {

  /// One field of a body.
  ///
  /// @param type as JSON Schema has it
  record Field(String name, String type, boolean required, String meaning) {
    static Field must(String name, String meaning) {
      return new Field(name, "string", true, meaning);
    }

    static Field may(String name, String meaning) {
      return new Field(name, "string", false, meaning);
    }
  }

  /// A request with the parts of its path that vary.
  record Call(WebRequest request, Map<String, String> path) {
    /// A part of the path; it is there when the endpoint's path names it.
    String part(String name) {
      return path.getOrDefault(name, "");
    }

    /// A bounded number of the query.
    int limit(int usual, int most) {
      String given = request.param("limit").orElse("");
      return given.matches("\\d{1,6}") ? Math.clamp(Long.parseLong(given), 1, most) : usual;
    }
  }

  static Endpoint get(String path, String summary, Function<Call, WebAnswer> answer) {
    return new Endpoint("GET", path, summary, List.of(), "", answer);
  }

  static Endpoint post(
      String path, String summary, List<Field> body, Function<Call, WebAnswer> answer) {
    return new Endpoint("POST", path, summary, body, "", answer);
  }

  /// The parts that vary, when a path fits.
  Optional<Map<String, String>> match(List<String> asked) {
    List<String> own = List.of(path.substring(1).split("/", -1));
    if (own.size() != asked.size()) {
      return Optional.empty();
    }
    Map<String, String> parts = new LinkedHashMap<>();
    for (int i = 0; i < own.size(); i++) {
      String part = own.get(i);
      if (part.startsWith("{")) {
        parts.put(part.substring(1, part.length() - 1), asked.get(i));
      } else if (!part.equals(asked.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(parts);
  }
}

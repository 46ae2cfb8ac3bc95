package tocsin.server.api;

import java.util.Map;
import tocsin.ground.web.WebRequest;

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

package tocsin.server.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tocsin.ground.web.WebAnswer;

/// One method on one path, with what is needed to answer and to describe it.
///
/// @param path below `/api/v1`, with `{name}` for what varies
/// @param summary one line; what it says after `?` are the parameters of the address
/// @param about more than one line can say; empty for nothing
/// @param body the fields of its JSON body; empty for none
/// @param example a body that works; empty for none
record Endpoint(
    String method,
    String path,
    String summary,
    String about,
    List<DescribedField> body,
    String example,
    Function<Call, WebAnswer> answer) {
  static Endpoint get(String path, String summary, Function<Call, WebAnswer> answer) {
    return get(path, summary, "", answer);
  }

  static Endpoint get(String path, String summary, String about, Function<Call, WebAnswer> answer) {
    return new Endpoint("GET", path, summary, about, List.of(), "", answer);
  }

  static Endpoint post(
      String path, String summary, List<DescribedField> body, Function<Call, WebAnswer> answer) {
    return new Endpoint("POST", path, summary, "", body, "", answer);
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

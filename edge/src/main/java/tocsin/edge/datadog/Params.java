package tocsin.edge.datadog;

import java.util.List;
import java.util.regex.Pattern;
import tocsin.ground.web.WebRequest;

/// Parameters of an address. What is wrong with one is an [IllegalArgumentException] that names it.
record Params(WebRequest request) {
  private static final Pattern COMMA = Pattern.compile(",");

  /// A moment that must be there, seconds since 1970.
  long second(String name) {
    String text = request.param(name).orElse("");
    if (!text.matches("\\d{1,11}(\\.\\d+)?")) {
      throw new IllegalArgumentException(name + ": '" + text + "' (expected: seconds since 1970)");
    }
    return (long) Double.parseDouble(text);
  }

  /// A whole number from 0 on.
  int count(String name, int usual) {
    String text = request.param(name).filter(t -> !t.isBlank()).orElse(Integer.toString(usual));
    if (!text.matches("\\d{1,9}")) {
      throw new IllegalArgumentException(name + ": '" + text + "' (expected: a whole number)");
    }
    return Integer.parseInt(text);
  }

  /// Words with commas between; empty when there are none.
  List<String> words(String name) {
    return COMMA
        .splitAsStream(request.param(name).orElse(""))
        .map(String::strip)
        .filter(w -> !w.isEmpty())
        .toList();
  }

  boolean flag(String name) {
    return request.param(name).filter("true"::equals).isPresent();
  }
}

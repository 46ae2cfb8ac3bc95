package tocsin.edge.datadog;

import java.util.List;
import java.util.Map;
import tocsin.ground.web.WebAnswer;

/// How Datadog says that something is wrong.
final class Errors {
  private Errors() {}

  static WebAnswer of(int status, String why) {
    return of(status, List.of(why));
  }

  static WebAnswer of(int status, List<String> why) {
    return WebAnswer.json(status, Map.of("errors", why));
  }
}

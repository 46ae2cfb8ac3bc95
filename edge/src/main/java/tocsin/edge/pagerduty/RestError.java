package tocsin.edge.pagerduty;

import java.util.List;
import java.util.Map;
import tocsin.ground.web.WebAnswer;

/// PagerDuty's REST errors: a message, a number of its own, and what was wrong.
final class RestError {
  private static final int INVALID = 2001;
  private static final int NOT_FOUND = 2100;

  private RestError() {}

  static WebAnswer invalid(String... errors) {
    return of(400, "Invalid Input Provided", INVALID, List.of(errors));
  }

  static WebAnswer notFound(String what) {
    return of(404, "Not Found", NOT_FOUND, List.of("there is no " + what));
  }

  /// What our desk refuses, with PagerDuty's number where it has one for it.
  static WebAnswer refused(String why) {
    int code =
        why.endsWith("already resolved")
            ? 1001
            : why.contains("not acknowledged") ? 1012 : why.contains("escalate") ? 1006 : INVALID;
    return of(400, "Invalid Input Provided", code, List.of(why));
  }

  static WebAnswer of(int status, String message, int code, List<String> errors) {
    return WebAnswer.json(
        status, Map.of("error", Map.of("message", message, "code", code, "errors", errors)));
  }
}

package tocsin.edge.datadog;

import java.util.List;
import java.util.Optional;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;

/// The addresses of downtimes, in both interfaces.
final class DowntimeDoor {
  private final DowntimeCalls first;
  private final DowntimeCallsV2 second;

  DowntimeDoor(Office office) {
    this.first = new DowntimeCalls(office);
    this.second = new DowntimeCallsV2(office);
  }

  /// @param steps of the path, from `api` on
  /// @return nothing when there is no such address
  Optional<WebAnswer> answer(WebRequest request, List<String> steps, Desk desk) {
    String call = request.method() + " " + String.join(" ", steps.subList(1, 3));
    String id = steps.size() > 3 ? steps.get(3) : "";
    String last = String.join("/", steps.subList(Math.min(4, steps.size()), steps.size()));
    if (call.equals("GET v2 monitor")) {
      return last.equals("downtime_matches")
          ? Optional.of(second.matches(id, request))
          : Optional.empty();
    }
    if (call.equals("POST v1 downtime") && id.equals("cancel")) {
      return last.equals("by_scope")
          ? Optional.of(first.cancelByScope(request, desk))
          : Optional.empty();
    }
    return last.isEmpty() ? one(request, call + (id.isEmpty() ? "" : " id"), id, desk) : none();
  }

  private static Optional<WebAnswer> none() {
    return Optional.empty();
  }

  private Optional<WebAnswer> one(WebRequest request, String call, String id, Desk desk) {
    return switch (call) {
      case "POST v1 downtime" -> Optional.of(first.create(request, desk));
      case "GET v1 downtime" -> Optional.of(first.list(request));
      case "GET v1 downtime id" -> Optional.of(first.one(id));
      case "PUT v1 downtime id" -> Optional.of(first.change(id, request, desk));
      case "DELETE v1 downtime id" -> Optional.of(first.cancel(id, desk));
      case "POST v2 downtime" -> Optional.of(second.create(request, desk));
      case "GET v2 downtime" -> Optional.of(second.list(request));
      case "GET v2 downtime id" -> Optional.of(second.one(id, request));
      case "PATCH v2 downtime id" -> Optional.of(second.change(id, request, desk));
      case "DELETE v2 downtime id" -> Optional.of(second.cancel(id, desk));
      default -> none();
    };
  }

  WebAnswer ofMonitor(String number) {
    return first.ofMonitor(number);
  }
}

package tocsin.server.monitors;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebRequest.Caller;
import tocsin.response.paging.PageMessage;
import tocsin.response.people.User;
import tocsin.response.service.Service;
import tocsin.response.words.IncidentId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.UserId;

/// The page that a monitor would send.
final class Reading {
  private static final String NUMBER = "INC-0";

  private Reading() {}

  static PageMessage message(
      Sketch sketch, Optional<Service> service, Paged paged, WebRequest request, Instant now) {
    List<User> first = service.map(s -> paged.first(s, now)).orElse(List.of());
    UserId to =
        first.stream()
            .findFirst()
            .map(User::id)
            .orElse(new UserId(request.caller().map(Caller::id).orElse("nobody")));
    Optional<String> runbook =
        Optional.of(sketch.get("runbook"))
            .filter(r -> !r.isEmpty())
            .or(() -> service.flatMap(Service::runbook));
    return new PageMessage(
        new IncidentId(NUMBER),
        to,
        Trying.severity(sketch),
        service.map(Service::id).orElse(new ServiceId("service")),
        sketch.get("title").isEmpty() ? "What is broken for people" : sketch.get("title"),
        now,
        first.isEmpty()
            ? "nobody is on call"
            : "on call for " + service.map(Service::name).orElse(""),
        runbook,
        Optional.empty());
  }
}

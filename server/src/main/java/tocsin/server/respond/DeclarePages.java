package tocsin.server.respond;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.incident.AlertText;
import tocsin.response.paging.Run;
import tocsin.response.service.Service;
import tocsin.response.words.Actor;
import tocsin.response.words.IncidentId;
import tocsin.response.words.RunId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;
import tocsin.response.words.Urgency;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;

/// `/incidents/new`: a person says that something is broken.
final class DeclarePages implements WebService {
  private static final int LONGEST_TITLE = 300;

  private final Pages pages;

  DeclarePages(Pages pages) {
    this.pages = pages;
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    return request.method().equals("POST") ? declare(request) : form(request, Map.of(), "");
  }

  private WebAnswer form(WebRequest request, Map<String, String> filled, String problem) {
    Map<String, String> values = new HashMap<>(filled);
    values.putIfAbsent("service", request.param("service").orElse(""));
    values.putIfAbsent("severity", "SEV2");
    values.putIfAbsent("title", "");
    var services = pages.rows().services();
    return pages.html(
        "respond/declare",
        Map.of(
            "shell", pages.shell(request, "Declare an incident", "incidents", ""),
            "services", services,
            "pages", paged(request, services),
            "values", values,
            "problem", problem));
  }

  /// Whom a new incident of each service would page, in words.
  private Map<String, String> paged(WebRequest request, Iterable<Service> services) {
    String reader = request.caller().map(WebRequest.Caller::id).orElse("");
    People people = People.of(pages.rows().users(), reader);
    var policies = new Policies(pages.rows());
    Map<String, String> paged = new HashMap<>();
    for (Service s : services) {
      paged.put(
          s.id().value(),
          s.policy()
              .map(p -> policies.after(fresh(p), pages.clock()))
              .map(who -> People.and(who.stream().map(people::inside).toList()))
              .filter(who -> !who.isEmpty())
              .orElse("nobody"));
    }
    return paged;
  }

  /// An escalation that has not begun.
  private static Run fresh(tocsin.response.words.PolicyId policy) {
    var none = new IncidentId("INC-0");
    return new Run(
        new RunId("INC-0-r1"),
        none,
        new Run.Source.OwnPolicy(policy),
        Urgency.HIGH,
        Run.State.WAITING,
        0,
        0,
        java.util.List.of(),
        java.util.List.of(),
        java.util.List.of(),
        java.util.List.of(),
        Optional.empty());
  }

  private WebAnswer declare(WebRequest request) {
    Form form = new Form(request);
    Actor by = Pages.actor(request);
    String title = form.get("title");
    Optional<Severity> severity = IncidentActs.severity(form.get("severity"));
    if (title.isEmpty() || title.length() > LONGEST_TITLE) {
      return form(request, form.all(), "Say what is broken for people, in at most 300 characters.");
    }
    if (severity.isEmpty()) {
      return form(request, form.all(), "Choose how bad it is.");
    }
    return switch (submit(form, title, severity.get(), by)) {
      case Answer.Accepted a -> Pages.done("/incidents/" + a.subject(), "declared");
      case Answer refused -> form(request, form.all(), Pages.problem(refused).orElse(""));
    };
  }

  private Answer submit(Form form, String title, Severity severity, Actor by) {
    String key = "declared-" + pages.clock().toEpochMilli();
    String more = form.get("more");
    Map<String, String> details = more.isEmpty() ? Map.of() : Map.of("declared", more);
    try {
      return pages.submit(
          new Input.Trigger(
              new ServiceId(form.get("service")),
              key,
              new AlertText(title, severity, details),
              Optional.of(title),
              by));
    } catch (IllegalArgumentException e) {
      return new Answer.NotFound("service '" + form.get("service") + "'");
    }
  }
}

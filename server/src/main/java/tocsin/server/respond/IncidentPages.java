package tocsin.server.respond;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.response.desk.Action;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.incident.AlertText;
import tocsin.response.incident.Incident;
import tocsin.response.words.Actor;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;
import tocsin.response.words.UserId;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;
import tocsin.server.page.Rows;

/// `/incidents`: the list, one incident, what can be done to it, and declaring one.
public final class IncidentPages implements WebService {
  private static final int SHOWN = 200;

  private final Pages pages;
  private final Rows rows;

  public IncidentPages(Pages pages) {
    this.pages = pages;
    this.rows = pages.rows();
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    List<String> path = request.steps();
    if (path.size() == 1) {
      return list(request);
    }
    if (path.get(1).equals("new")) {
      return request.method().equals("POST") ? declare(request) : declaring(request, "");
    }
    Optional<Incident> incident = rows.incident(path.get(1));
    if (incident.isEmpty()) {
      return pages.missing(request.path());
    }
    return request.method().equals("POST") && path.size() == 3
        ? act(request, incident.get(), path.get(2))
        : one(request, incident.get(), "");
  }

  private WebAnswer list(WebRequest request) {
    Instant now = pages.clock();
    String group = request.param("state").filter("closed"::equals).orElse("open");
    List<NowPage.Open> shown =
        rows.incidents(group, SHOWN).stream()
            .map(i -> new NowPage.Open(i, NowPage.who(i, rows.runs(i.id().value()))))
            .toList();
    return pages.html(
        "respond/incidents",
        Map.of(
            "shell", pages.shell(request, "Incidents", "incidents", "incidents"),
            "now", now,
            "group", group,
            "incidents", shown));
  }

  private WebAnswer one(WebRequest request, Incident i, String problem) {
    String topics = "incident/" + i.id() + " review/" + i.id();
    return pages.html(
        "respond/incident",
        Map.of(
            "shell", pages.shell(request, i.id() + " " + i.title(), "incidents", topics, true),
            "page", IncidentPage.of(rows, i, pages.clock()),
            "problem", problem));
  }

  private WebAnswer act(WebRequest request, Incident i, String what) {
    Form form = new Form(request);
    Optional<Action> action = action(what, form, request);
    if (action.isEmpty()) {
      return pages.missing(request.path());
    }
    Answer answer = pages.submit(new Input.Act(i.id(), Pages.actor(request), action.get()));
    Optional<String> problem = Pages.problem(answer);
    return problem.isPresent()
        ? one(request, rows.incident(i.id().value()).orElse(i), problem.get())
        : WebAnswer.redirect(303, "/incidents/" + i.id());
  }

  private static Optional<Action> action(String what, Form form, WebRequest request) {
    String text = form.get("text");
    return switch (what) {
      case "acknowledge" -> Optional.of(new Action.Acknowledge("web"));
      case "escalate" -> Optional.of(new Action.Escalate());
      case "mitigate" -> Optional.of(new Action.Mitigate(text));
      case "resolve" -> Optional.of(new Action.Resolve(text));
      case "reopen" -> Optional.of(new Action.Reopen(text));
      case "note" -> Optional.of(new Action.Note(text, false));
      case "status" -> Optional.of(new Action.UpdateStatus(text));
      case "severity" ->
          Optional.of(new Action.SetSeverity(Severity.valueOf(form.get("to")), "set on the page"));
      case "responder" ->
          Optional.of(new Action.AddResponder(new UserId(form.get("user")), "asked on the page"));
      case "lead" ->
          Pages.actor(request) instanceof Actor.Person(UserId user)
              ? Optional.of(new Action.AssignRole("lead", user))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private WebAnswer declaring(WebRequest request, String problem) {
    return pages.html(
        "respond/declare",
        Map.of(
            "shell", pages.shell(request, "Declare an incident", "incidents", ""),
            "services", rows.services(),
            "problem", problem));
  }

  private WebAnswer declare(WebRequest request) {
    Form form = new Form(request);
    Actor by = Pages.actor(request);
    String title = form.get("title");
    if (title.isEmpty()) {
      return declaring(request, "title: empty (expected: what is broken for people)");
    }
    String key = "declared-" + pages.clock().toEpochMilli();
    Answer answer =
        pages.submit(
            new Input.Trigger(
                new ServiceId(form.get("service")),
                key,
                new AlertText(title, Severity.valueOf(form.get("severity")), Map.of()),
                Optional.of(title),
                by));
    return switch (answer) {
      case Answer.Accepted a -> WebAnswer.redirect(303, "/incidents/" + a.subject());
      default -> declaring(request, Pages.problem(answer).orElse(""));
    };
  }
}

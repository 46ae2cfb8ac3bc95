package tocsin.server.respond;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.response.desk.Action;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.incident.Incident;
import tocsin.response.words.IncidentId;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;
import tocsin.server.page.Rows;
import tocsin.server.page.Toast;

/// `/incidents`: the list, one incident, and what can be done to one or to many.
public final class IncidentPages implements WebService {
  private final Pages pages;
  private final Rows rows;
  private final Lookups lookups;
  private final DeclarePages declaring;
  private final ViewActs views;

  public IncidentPages(Pages pages) {
    this.pages = pages;
    this.rows = pages.rows();
    this.lookups = new Lookups(pages.rows(), pages.world().views());
    this.declaring = new DeclarePages(pages);
    this.views = new ViewActs(pages);
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    List<String> path = request.steps();
    boolean posted = request.method().equals("POST");
    if (path.size() == 1) {
      return list(request, ListFilter.of(request), "");
    }
    if (path.get(1).equals("new")) {
      return declaring.answer(request);
    }
    if (path.get(1).equals("bulk") && posted) {
      return bulk(request);
    }
    if (path.get(1).equals("views") && posted && path.size() == 3) {
      return switch (views.act(request, path.get(2))) {
        case ViewOutcome.Done d -> d.answer();
        case ViewOutcome.Not n ->
            list(request, ListFilter.of(new Form(request).get("query")), n.why());
      };
    }
    Optional<Incident> incident = rows.incident(path.get(1));
    if (incident.isEmpty()) {
      return pages.missing(request.path());
    }
    return posted && path.size() == 3
        ? act(request, incident.get(), path.get(2))
        : one(request, incident.get(), "");
  }

  private static String reader(WebRequest request) {
    return request.caller().map(WebRequest.Caller::id).orElse("");
  }

  private WebAnswer list(WebRequest request, ListFilter filter, String problem) {
    var view = new ListView(rows, lookups, reader(request), pages.clock());
    Optional<Toast> told = Told.many(request).or(() -> ViewToast.told(request));
    return pages.html(
        "respond/incidents",
        Map.of(
            "shell", pages.shell(request, "Incidents", "incidents", "incidents").with(told),
            "page", view.page(filter),
            "problem", problem));
  }

  private WebAnswer one(WebRequest request, Incident i, String problem) {
    String topics = "incident/" + i.id() + " review/" + i.id();
    String show =
        request.param("show").filter(s -> s.equals("people") || s.equals("pages")).orElse("all");
    var view = new IncidentView(rows, lookups, pages.world().engine(), pages.clock());
    var shell =
        pages
            .shell(request, i.id() + " " + i.title(), "incidents", topics, true)
            .with(Told.toast(request, Optional.of(i)));
    return pages.html(
        "respond/incident",
        Map.of(
            "shell", shell,
            "page", view.page(i, reader(request), show),
            "problem", problem));
  }

  private WebAnswer act(WebRequest request, Incident i, String what) {
    Form form = new Form(request);
    Optional<Action> action;
    try {
      action =
          what.equals("snooze")
              ? Optional.of(new Action.Snooze(snooze(form, reader(request))))
              : IncidentActs.action(what, form, request);
    } catch (IllegalArgumentException e) {
      return one(request, i, "Nothing was changed: " + e.getMessage() + ".");
    }
    if (action.isEmpty()) {
      return pages.missing(request.path());
    }
    Answer answer = pages.submit(new Input.Act(i.id(), Pages.actor(request), action.get()));
    Optional<String> problem = Pages.problem(answer);
    if (problem.isPresent()) {
      return one(request, rows.incident(i.id().value()).orElse(i), problem.get());
    }
    boolean elsewhere = form.get("back").equals("now");
    return Pages.done(
        elsewhere ? "/" : "/incidents/" + i.id(), IncidentActs.done(what, i, elsewhere));
  }

  private Duration snooze(Form form, String reader) {
    return Snoozing.time(form.get("for"), pages.clock(), Snoozing.zone(rows.users(), reader));
  }

  private WebAnswer bulk(WebRequest request) {
    Form form = new Form(request);
    List<IncidentId> ticked = IncidentActs.ticked(request, form);
    String what = form.get("do");
    if (ticked.isEmpty()) {
      return list(
          request,
          ListFilter.of(request),
          "No incident is selected. Tick some, or press X on a row.");
    }
    List<String> done = IncidentActs.bulk(pages, request, ticked, what);
    if (done.isEmpty()) {
      return list(
          request,
          ListFilter.of(request),
          "None of them could be changed: they moved on in the meantime.");
    }
    String word =
        switch (what) {
          case "resolve" -> "resolved";
          case "unacknowledge" -> "unacknowledged";
          case "reopen" -> "reopened";
          default -> "acknowledged";
        };
    return Pages.done("/incidents?ids=" + String.join(".", done), word);
  }
}

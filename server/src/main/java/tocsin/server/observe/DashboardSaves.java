package tocsin.server.observe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.json.BadFieldsException;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.metrics.dashboard.Dashboard;
import tocsin.metrics.dashboard.DashboardId;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.document.Kind;
import tocsin.server.observe.Shelf.Kept;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;

/// Everything that changes a dashboard. Each change is one new revision on top of the one its
/// author saw.
final class DashboardSaves {
  private static final int ATTEMPTS = 50;

  private final Pages pages;
  private final Shelf shelf;

  DashboardSaves(Pages pages, Shelf shelf) {
    this.pages = pages;
    this.shelf = shelf;
  }

  Answer put(WebRequest request, Dashboard dashboard, int revision) {
    return pages.submit(
        new Input.Save(
            Kind.DASHBOARD,
            dashboard.id().value(),
            revision,
            Json.write(dashboard),
            Pages.actor(request)));
  }

  /// Saves a dashboard under an id of its own: that of its words, or numbered when it is taken.
  Answer make(WebRequest request, Dashboard dashboard) {
    DashboardId wanted = dashboard.id();
    Answer answer = new Answer.Refused("there are too many dashboards of this name");
    for (int n = 1; n <= ATTEMPTS; n++) {
      DashboardId id = n == 1 ? wanted : wanted.numbered(n);
      if (!shelf.isTaken(id.value())) {
        answer = put(request, dashboard.as(id, dashboard.title(), dashboard.folder()), 0);
        if (!(answer instanceof Answer.Refused)) {
          return answer;
        }
      }
    }
    return answer;
  }

  /// The editor and the form of the JSON save here; the editor asks for JSON back.
  WebAnswer save(WebRequest request, String id) {
    Form form = new Form(request);
    boolean program =
        request.header("accept").filter(a -> a.contains("application/json")).isPresent();
    Answer answer =
        pages.submit(
            new Input.Save(
                Kind.DASHBOARD,
                id,
                form.number("revision"),
                form.get("body"),
                Pages.actor(request)));
    return program ? told(id, answer) : shown(request, id, form.get("body"), answer);
  }

  private WebAnswer told(String id, Answer answer) {
    return switch (answer) {
      case Answer.Accepted a -> WebAnswer.json(200, Map.of("revision", a.revision()));
      case Answer.Invalid i -> WebAnswer.json(422, Map.of("faults", i.faults()));
      default -> WebAnswer.json(409, conflict(id, Pages.problem(answer).orElse("not saved")));
    };
  }

  private Map<String, Object> conflict(String id, String why) {
    Optional<Kept> kept = shelf.find(id).filter(k -> !k.shipped());
    return Map.of(
        "why", why,
        "by", kept.map(Kept::by).orElse(""),
        "revision", kept.map(Kept::revision).orElse(0));
  }

  private WebAnswer shown(WebRequest request, String id, String body, Answer answer) {
    Optional<Kept> kept = shelf.find(id);
    return switch (answer) {
      case Answer.Accepted a -> Pages.done("/dashboards/" + id, "saved");
      case Answer.Invalid i when kept.isPresent() ->
          form(request, kept.get(), body, i.faults().stream().map(Object::toString).toList());
      default ->
          kept.map(k -> form(request, k, body, List.of(Pages.problem(answer).orElse("Not saved."))))
              .orElseGet(() -> pages.missing(request.path()));
    };
  }

  /// The dashboard as text, to be read, copied or changed.
  WebAnswer form(WebRequest request, Kept kept, String text, List<String> faults) {
    return pages.html(
        "observe/dashboard-json",
        Map.of(
            "shell",
            pages.shell(request, kept.dashboard().title() + " as JSON", "dashboards", ""),
            "kept",
            kept,
            "text",
            text,
            "faults",
            faults));
  }

  WebAnswer duplicate(WebRequest request, String id) {
    Optional<Kept> kept = shelf.find(id);
    if (kept.isEmpty()) {
      return pages.missing(request.path());
    }
    Dashboard from = kept.get().dashboard();
    String title = (kept.get().shipped() ? "" : "Copy of ") + from.title();
    String folder = kept.get().shipped() ? "" : from.folder();
    Answer answer = make(request, from.as(DashboardId.of(title), title, folder));
    return answer instanceof Answer.Accepted a
        ? Pages.done("/dashboards/" + a.subject(), "copied")
        : failed(answer);
  }

  WebAnswer rename(WebRequest request, String id) {
    Optional<Kept> kept = shelf.find(id).filter(k -> !k.shipped());
    if (kept.isEmpty()) {
      return pages.missing(request.path());
    }
    Form form = new Form(request);
    Dashboard d = kept.get().dashboard();
    Answer answer =
        put(request, d.as(d.id(), form.get("title"), form.get("folder")), form.number("revision"));
    return Pages.problem(answer).isEmpty()
        ? Pages.done("/dashboards/" + id, "renamed")
        : failed(answer);
  }

  WebAnswer remove(WebRequest request, String id) {
    Answer answer = pages.submit(new Input.Remove(Kind.DASHBOARD, id, Pages.actor(request)));
    return Pages.problem(answer).isEmpty()
        ? Pages.done("/dashboards?gone=" + id, "removed")
        : failed(answer);
  }

  /// Somebody else was faster, or the text did not fit; nothing was changed.
  WebAnswer failed(Answer answer) {
    return WebAnswer.text(
        409, Pages.problem(answer).orElse("not saved") + ". Go back and try again.");
  }

  /// The dashboard of a text.
  ///
  /// @param faults said when it is none; to be added to
  static Optional<Dashboard> read(String text, List<String> faults) {
    try {
      return Optional.of(Dashboard.parse(text));
    } catch (BadFieldsException e) {
      e.faults().forEach(f -> faults.add(f.toString()));
    } catch (BadJsonException e) {
      faults.add(String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }
}

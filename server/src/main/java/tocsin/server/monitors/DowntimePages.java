package tocsin.server.monitors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.downtime.Downtime;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;
import tocsin.server.page.Toast;

/// `/downtimes`: times in which monitors look and tell nobody.
public final class DowntimePages implements WebService {
  private final Pages pages;

  public DowntimePages(Pages pages) {
    this.pages = pages;
  }

  /// The page of one.
  ///
  /// @param revision 0 for a new one
  public record View(DowntimeForm form, int revision, String trouble) {}

  @Override
  public WebAnswer answer(WebRequest request) {
    List<String> steps = request.steps();
    if (steps.size() == 1) {
      return list(request);
    }
    if (request.method().equals("POST")) {
      return posted(request, steps.get(1), steps.size() > 2 ? steps.get(2) : "");
    }
    return steps.get(1).equals("new")
        ? shown(request, new View(DowntimeForm.blank(pages.clock()), 0, ""), Optional.empty())
        : pages
            .rows()
            .document(Kind.DOWNTIME, steps.get(1))
            .map(d -> one(request, d))
            .orElseGet(() -> pages.missing(request.path()));
  }

  private WebAnswer list(WebRequest request) {
    return pages.html(
        "monitors/downtimes",
        Map.of(
            "shell",
                pages.shell(request, "Downtimes", "monitors", "documents").with(cancelled(request)),
            "lines", DowntimeLine.all(pages.rows(), pages.clock())));
  }

  private WebAnswer one(WebRequest request, Document d) {
    Downtime downtime = Json.read(d.body(), Downtime.class);
    return shown(
        request,
        new View(DowntimeForm.of(downtime), d.revision(), ""),
        Optional.of(DowntimeLine.of(downtime, pages.clock())));
  }

  private WebAnswer shown(WebRequest request, View v, Optional<DowntimeLine> line) {
    String title = line.map(DowntimeLine::name).orElse("New downtime");
    String undo = "/downtimes/" + v.form().get("id") + "/restore";
    Map<String, String> before = Map.of("revision", Integer.toString(v.revision() - 1));
    Optional<Toast> toast =
        switch (Pages.did(request)) {
          case "saved" ->
              Optional.of(v.revision() < 2 ? Toast.of("Saved.") : Toast.of("Saved.", undo, before));
          case "undone" -> Optional.of(Toast.of("Undone."));
          default -> Optional.empty();
        };
    return pages.html(
        "monitors/downtime",
        Map.of(
            "shell", pages.shell(request, title, "monitors", "").with(toast),
            "title", title,
            "v", v,
            "line", line));
  }

  private WebAnswer posted(WebRequest request, String id, String part) {
    return switch (part) {
      case "save" -> saved(request);
      case "cancel" -> {
        pages.submit(new Input.Remove(Kind.DOWNTIME, id, Pages.actor(request)));
        yield Pages.done("/downtimes?id=" + id, "cancelled");
      }
      case "restore" -> {
        int wanted = new Form(request).number("revision");
        List<Document> past = pages.rows().history(Kind.DOWNTIME, id);
        past.stream()
            .filter(h -> wanted > 0 ? h.revision() == wanted : !h.removed())
            .findFirst()
            .ifPresent(h ->
                pages.submit(
                    new Input.Save(Kind.DOWNTIME, id, -1, h.body(), Pages.actor(request))));
        yield Pages.done("/downtimes/" + id, "undone");
      }
      default -> pages.missing(request.path());
    };
  }

  private WebAnswer saved(WebRequest request) {
    DowntimeForm form = DowntimeForm.of(new Form(request));
    int revision = new Form(request).number("revision");
    Answer answer =
        pages.submit(
            new Input.Save(Kind.DOWNTIME, form.id(), revision, form.json(), Pages.actor(request)));
    return Pages.problem(answer)
        .map(p -> shown(request, new View(form, revision, p), Optional.empty()))
        .orElseGet(() -> Pages.done("/downtimes/" + form.id(), "saved"));
  }

  private static Optional<Toast> cancelled(WebRequest request) {
    String id =
        request.param("id").filter(i -> i.matches("[A-Za-z0-9][A-Za-z0-9._@-]{0,99}")).orElse("");
    return Pages.did(request).equals("cancelled") && !id.isEmpty()
        ? Optional.of(
            Toast.of(
                "Cancelled. Monitors tell again.",
                "/downtimes/" + id + "/restore",
                Map.of("revision", "0")))
        : Optional.empty();
  }
}

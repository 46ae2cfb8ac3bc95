package tocsin.server.setup;

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
import tocsin.response.heartbeat.Heartbeat;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;
import tocsin.server.page.Toast;

/// `/heartbeats`: programs that are to be heard of now and then.
public final class HeartbeatPages implements WebService {
  private final Pages pages;
  private final SetupWorld world;

  public HeartbeatPages(Pages pages, SetupWorld world) {
    this.pages = pages;
    this.world = world;
  }

  /// The page of one heartbeat.
  ///
  /// @param revision 0 for a new one
  /// @param key for its address, for the one time that it can be read
  public record View(HeartbeatForm form, int revision, String trouble, String key, String at) {
    /// What a program runs to be heard of.
    public String curl(String more) {
      String shown = key.isEmpty() ? "KEY" : key;
      return "curl -fsS -m 10 --retry 3 " + at + "/ping/" + shown + "/" + form.get("id") + more;
    }
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    List<String> steps = request.steps();
    if (steps.size() == 1) {
      return list(request);
    }
    Optional<Document> d = pages.rows().document(Kind.HEARTBEAT, steps.get(1));
    if (request.method().equals("POST")) {
      return posted(request, d, steps.size() > 2 ? steps.get(2) : "");
    }
    return steps.get(1).equals("new") || d.isPresent()
        ? shown(request, d.map(x -> view(x, "")).orElseGet(this::blank))
        : pages.missing(request.path());
  }

  private WebAnswer list(WebRequest request) {
    return pages.html(
        "setup/heartbeats",
        Map.of(
            "shell", pages.shell(request, "Heartbeats", "settings", "documents incidents"),
            "lines", HeartbeatLine.all(pages.rows())));
  }

  private View blank() {
    var form = new HeartbeatForm(Map.of("every", "5m", "grace", "1m", "severity", "SEV3"));
    return new View(form, 0, "", "", world.address().get());
  }

  private View view(Document d, String key) {
    var form = HeartbeatForm.of(Json.read(d.body(), Heartbeat.class));
    return new View(form, d.revision(), "", key, world.address().get());
  }

  private WebAnswer posted(WebRequest request, Optional<Document> d, String part) {
    String id = request.steps().get(1);
    return switch (part) {
      case "save" -> saved(request);
      case "restore" -> {
        int revision = new Form(request).number("revision");
        pages.rows().history(Kind.HEARTBEAT, id).stream()
            .filter(h -> h.revision() == revision && !h.removed())
            .forEach(h ->
                pages.submit(
                    new Input.Save(Kind.HEARTBEAT, id, -1, h.body(), Pages.actor(request))));
        yield Pages.done("/heartbeats/" + id, "saved");
      }
      case "remove" -> {
        pages.submit(new Input.Remove(Kind.HEARTBEAT, id, Pages.actor(request)));
        yield Pages.done("/heartbeats", "removed");
      }
      case "key" ->
          d.filter(x -> Pages.isAdmin(request))
              .map(x -> shown(request, view(x, newKey(x))))
              .orElseGet(() -> pages.missing(request.path()));
      default -> pages.missing(request.path());
    };
  }

  private String newKey(Document d) {
    String service = Json.read(d.body(), Heartbeat.class).service().value();
    return world.keys().makeIntegration(service, "heartbeat " + d.id());
  }

  private WebAnswer saved(WebRequest request) {
    HeartbeatForm form = HeartbeatForm.of(new Form(request));
    int revision = new Form(request).number("revision");
    Answer answer =
        pages.submit(
            new Input.Save(Kind.HEARTBEAT, form.id(), revision, form.json(), Pages.actor(request)));
    return Pages.problem(answer)
        .map(p -> shown(request, new View(form, revision, p, "", world.address().get())))
        .orElseGet(() -> Pages.done("/heartbeats/" + form.id(), "saved"));
  }

  private WebAnswer shown(WebRequest request, View v) {
    String title = v.revision() == 0 ? "New heartbeat" : v.form().get("name");
    return pages.html(
        "setup/heartbeat",
        Map.of(
            "shell", pages.shell(request, title, "settings", "").with(said(request, v)),
            "title", title,
            "v", v,
            "services", Choosable.services(pages.rows()),
            "line",
                HeartbeatLine.all(pages.rows()).stream()
                    .filter(l -> l.heartbeat().id().equals(v.form().get("id")))
                    .findFirst(),
            "admin", Pages.isAdmin(request)));
  }

  private static Optional<Toast> said(WebRequest request, View v) {
    if (!Pages.did(request).equals("saved")) {
      return Optional.empty();
    }
    String restore = "/heartbeats/" + v.form().get("id") + "/restore";
    return Optional.of(
        v.revision() < 2
            ? Toast.of("Saved.")
            : Toast.of("Saved.", restore, Map.of("revision", Integer.toString(v.revision() - 1))));
  }
}

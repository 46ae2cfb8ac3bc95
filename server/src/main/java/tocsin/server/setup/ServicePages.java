package tocsin.server.setup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tocsin.ground.json.Fault;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.service.Service;
import tocsin.response.words.ServiceId;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;
import tocsin.server.page.Toast;
import tocsin.server.page.Watched;

/// `/services`: what can fail, and who answers for it.
public final class ServicePages implements WebService {
  private final Pages pages;
  private final SetupWorld world;
  private final Supplier<Map<ServiceId, Watched>> watched;
  private final WebService plain;

  /// @param watched how the monitors of each service stand
  /// @param plain answers what is not answered here
  public ServicePages(
      Pages pages, SetupWorld world, Supplier<Map<ServiceId, Watched>> watched, WebService plain) {
    this.pages = pages;
    this.world = world;
    this.watched = watched;
    this.plain = plain;
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    List<String> steps = request.steps();
    if (steps.size() == 1) {
      return list(request);
    }
    boolean posts = request.method().equals("POST");
    Optional<Document> document = pages.rows().document(Kind.SERVICE, steps.get(1));
    String part = steps.size() > 2 ? steps.get(2) : "";
    if (posts) {
      return posted(request, document, part);
    }
    if (steps.get(1).equals("new")) {
      Map<String, String> blank = Map.of("tier", "3", "team", request.param("team").orElse(""));
      return shown(request, view(new ServiceForm(blank), 0, List.of(), ""));
    }
    return part.isEmpty() && document.isPresent()
        ? shown(request, view(document.get(), ""))
        : plain.answer(request);
  }

  private Overview overview() {
    return Overview.read(pages.rows(), watched.get(), pages.clock());
  }

  private WebAnswer list(WebRequest request) {
    String topics = "documents monitors incidents";
    return pages.html(
        "setup/services",
        Map.of(
            "shell", pages.shell(request, "Services", "settings", topics),
            "list",
                ServiceList.of(
                    overview().services(),
                    request.param("q").orElse(""),
                    request.param("page").orElse(""))));
  }

  private WebAnswer posted(WebRequest request, Optional<Document> document, String part) {
    boolean keys = List.of("key", "revoke").contains(part);
    if (keys && document.isPresent() && !Pages.isAdmin(request)) {
      return shown(request, view(document.get(), ""));
    }
    return switch (part) {
      case "save" -> save(request, document);
      case "key" ->
          document
              .map(d ->
                  shown(
                      request,
                      view(
                          d,
                          world
                              .keys()
                              .makeIntegration(d.id(), named(new Form(request).get("name"))))))
              .orElseGet(() -> pages.missing(request.path()));
      case "revoke" -> {
        document.ifPresent(
            d -> world.keys().revokeIntegration(d.id(), new Form(request).get("key")));
        yield Pages.done("/services/" + request.steps().get(1), "revoked");
      }
      default -> plain.answer(request);
    };
  }

  private static String named(String name) {
    return name.isEmpty() ? "unnamed" : name;
  }

  private WebAnswer save(WebRequest request, Optional<Document> before) {
    ServiceForm form = ServiceForm.of(new Form(request));
    int revision = new Form(request).number("revision");
    Answer answer =
        pages.submit(
            new Input.Save(
                Kind.SERVICE, form.id(), revision, form.json(before), Pages.actor(request)));
    return switch (answer) {
      case Answer.Accepted a -> Pages.done("/services/" + a.subject(), "saved");
      case Answer.Invalid i -> shown(request, view(form, revision, i.faults(), ""));
      default ->
          shown(
              request,
              view(
                  form,
                  revision,
                  List.of(new Fault("", Pages.problem(answer).orElse("not saved"))),
                  ""));
    };
  }

  private ServiceView view(Document d, String made) {
    return view(ServiceForm.of(Json.read(d.body(), Service.class)), d.revision(), List.of(), made);
  }

  private ServiceView view(ServiceForm form, int revision, List<Fault> faults, String made) {
    var rows = pages.rows();
    String id = form.get("id");
    return new ServiceView(
        form,
        revision,
        Choosable.teams(rows),
        Choosable.policies(rows),
        Choosable.services(rows).stream().filter(s -> !s.value().equals(id)).toList(),
        world.keys().integrations(id),
        made,
        faults,
        world.address().get(),
        HeldView.of(rows, id));
  }

  private WebAnswer shown(WebRequest request, ServiceView v) {
    return pages.html(
        "setup/service",
        Map.of(
            "shell",
            pages.shell(request, v.title(), "settings", "").with(said(request, v)),
            "s",
            v,
            "line",
            pages
                .rows()
                .document(Kind.SERVICE, v.form().get("id"))
                .map(d -> overview().line(Json.read(d.body(), Service.class))),
            "admin",
            Pages.isAdmin(request)));
  }

  private static Optional<Toast> said(WebRequest request, ServiceView v) {
    String id = v.form().get("id");
    return switch (Pages.did(request)) {
      case "saved" ->
          Optional.of(
              v.revision() > 1
                  ? Toast.of(
                      "Saved.",
                      "/services/" + id + "/restore",
                      Map.of("revision", Integer.toString(v.revision() - 1)))
                  : Toast.of("Saved."));
      case "revoked" ->
          Optional.of(Toast.of("Revoked. Whoever sends with that key is refused now."));
      default -> Optional.<Toast>empty();
    };
  }
}

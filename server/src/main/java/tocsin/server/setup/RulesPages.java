package tocsin.server.setup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.ground.json.BadFieldsException;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.orchestration.Judgement;
import tocsin.response.orchestration.Orchestration;
import tocsin.response.orchestration.SampleEvent;
import tocsin.response.orchestration.Trial;
import tocsin.response.words.IncidentId;
import tocsin.response.words.ServiceId;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;
import tocsin.server.page.Toast;

/// `/orchestration`: rules for events, and a button that tries them.
public final class RulesPages implements WebService {
  private static final int RECENT = 10;

  private final Pages pages;

  public RulesPages(Pages pages) {
    this.pages = pages;
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    List<String> steps = request.steps();
    if (steps.size() == 1) {
      return list(request);
    }
    String id = steps.get(1);
    if (!id.equals("global") && pages.rows().document(Kind.SERVICE, id).isEmpty()) {
      return pages.missing(request.path());
    }
    if (!request.method().equals("POST")) {
      return shown(request, Draft.saved(pages, id), List.of(), Optional.empty());
    }
    return steps.size() > 2 && steps.get(2).equals("restore")
        ? restored(request, id)
        : posted(request, id);
  }

  private WebAnswer list(WebRequest request) {
    return pages.html(
        "setup/rulelists",
        Map.of(
            "shell", pages.shell(request, "Rules for events", "settings", "documents"),
            "lists", RuleListLine.all(pages)));
  }

  /// @param body of the list, as it stands in the form
  private record Draft(String id, int revision, String body, String service, String event) {
    static Draft saved(Pages pages, String id) {
      Optional<Document> d = pages.rows().document(Kind.ORCHESTRATION, id);
      return new Draft(
          id,
          d.map(Document::revision).orElse(0),
          d.map(b -> Json.pretty(Json.read(b.body(), Orchestration.class)))
              .orElse(FirstRules.of(id)),
          id.equals("global") ? "" : id,
          "");
    }

    static Draft sent(String id, Form f) {
      return new Draft(id, f.number("revision"), f.get("body"), f.get("service"), f.get("event"));
    }
  }

  private WebAnswer posted(WebRequest request, String id) {
    Draft draft = Draft.sent(id, new Form(request));
    try {
      return new Form(request).get("act").equals("test")
          ? shown(request, draft, List.of(), Optional.of(tried(draft)))
          : saved(request, draft);
    } catch (BadFieldsException e) {
      return shown(
          request, draft, e.faults().stream().map(Object::toString).toList(), Optional.empty());
    } catch (BadJsonException | IllegalArgumentException e) {
      return shown(request, draft, List.of(String.valueOf(e.getMessage())), Optional.empty());
    }
  }

  private Judgement tried(Draft d) {
    return new Trial(id -> pages.rows().document(Kind.ORCHESTRATION, id).map(Document::body))
        .of(new ServiceId(d.service()), d.event(), d.body(), pages.clock());
  }

  private WebAnswer saved(WebRequest request, Draft d) {
    Answer answer =
        pages.submit(
            new Input.Save(
                Kind.ORCHESTRATION, d.id(), d.revision(), d.body(), Pages.actor(request)));
    return Pages.problem(answer)
        .map(p -> shown(request, d, List.of(p), Optional.empty()))
        .orElseGet(() -> Pages.done("/orchestration/" + d.id(), "saved"));
  }

  private WebAnswer restored(WebRequest request, String id) {
    int revision = new Form(request).number("revision");
    pages.rows().history(Kind.ORCHESTRATION, id).stream()
        .filter(d -> d.revision() == revision && !d.removed())
        .findFirst()
        .ifPresent(d ->
            pages.submit(
                new Input.Save(Kind.ORCHESTRATION, id, -1, d.body(), Pages.actor(request))));
    return Pages.done("/orchestration/" + id, "saved");
  }

  private WebAnswer shown(
      WebRequest request, Draft d, List<String> faults, Optional<Judgement> tried) {
    var rows = pages.rows();
    String event =
        request
            .param("event")
            .filter(i -> d.event().isEmpty())
            .flatMap(i -> rows.incident(new IncidentId(i).value()))
            .map(i -> SampleEvent.of(i.alerts().getFirst()))
            .orElse(d.event().isEmpty() ? FirstRules.EVENT : d.event());
    var view =
        new RulesView(
            d.id(),
            d.revision(),
            d.body(),
            d.service(),
            event,
            Choosable.services(rows),
            Stream.of("open", "closed")
                .flatMap(g -> rows.incidents(g, RECENT).stream())
                .limit(RECENT)
                .map(i -> new RulesView.Recent(i.id().value(), i.title()))
                .toList(),
            faults,
            tried,
            rows.history(Kind.ORCHESTRATION, d.id()));
    return pages.html(
        "setup/rules",
        Map.of(
            "shell",
            pages.shell(request, view.title(), "settings", "").with(said(request, view)),
            "r",
            view));
  }

  private static Optional<Toast> said(WebRequest request, RulesView v) {
    return !Pages.did(request).equals("saved")
        ? Optional.empty()
        : Optional.of(
            v.revision() < 2
                ? Toast.of("Saved.")
                : Toast.of(
                    "Saved.",
                    "/orchestration/" + v.id() + "/restore",
                    Map.of("revision", Integer.toString(v.revision() - 1))));
  }
}

package tocsin.server.form;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.json.BadFieldsException;
import tocsin.ground.json.Fault;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.document.Document;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.Schedule;
import tocsin.server.form.DocForm.Field;
import tocsin.server.page.Form;
import tocsin.server.page.PageWorld;
import tocsin.server.page.Pages;
import tocsin.server.page.Rows;
import tocsin.server.page.Words;
import tools.jackson.databind.JsonNode;

/// Lists and forms of everything that is configured.
public final class DocPages {
  private final Pages pages;
  private final Rows rows;
  private final PageWorld world;

  public DocPages(Pages pages) {
    this.pages = pages;
    this.rows = pages.rows();
    this.world = pages.world();
  }

  /// Answers below the path of a kind.
  public WebAnswer answer(WebRequest request, DocKind kind) {
    List<String> path = request.steps();
    if (path.size() == 1) {
      return list(request, kind);
    }
    String id = path.get(1);
    if (request.method().equals("POST")) {
      return path.size() == 3 ? act(request, kind, id, path.get(2)) : save(request, kind, id);
    }
    if (id.equals("new")) {
      return form(request, kind, blank(kind, request));
    }
    Optional<Document> document = rows.document(kind.kind(), id);
    return document.isPresent()
        ? form(request, kind, filled(kind, document.get(), List.of()))
        : pages.missing(request.path());
  }

  private WebAnswer list(WebRequest request, DocKind kind) {
    Instant now = pages.clock();
    List<DocLine> lines =
        rows.documents(kind.kind()).stream().map(d -> line(kind, d, now)).toList();
    return pages.html(
        "form/docs",
        Map.of(
            "shell", pages.shell(request, kind.plural(), section(kind), "documents monitors"),
            "kind", kind,
            "lines", lines));
  }

  private static String section(DocKind kind) {
    return switch (kind) {
      case MONITORS -> "monitors";
      case SCHEDULES -> "oncall";
      case SERVICES, PEOPLE, TEAMS, POLICIES -> "settings";
    };
  }

  private DocLine line(DocKind kind, Document d, Instant now) {
    JsonNode body = Json.tree(d.body());
    String name = Fields.plain(body.path(kind == DocKind.MONITORS ? "title" : "name"));
    return new DocLine(
        d.id(),
        name.isEmpty() ? d.id() : name,
        says(kind, d, body, now),
        Words.dayTime(d.at()) + " by " + d.by().label());
  }

  private String says(DocKind kind, Document d, JsonNode body, Instant now) {
    return switch (kind) {
      case SERVICES -> Fields.plain(body.path("team"));
      case PEOPLE, TEAMS, POLICIES ->
          Fields.of(kind, body).stream()
              .filter(f -> List.of("contacts", "members", "steps").contains(f.name()))
              .map(f -> f.value().strip().replace("\n", "; "))
              .findFirst()
              .orElse("");
      case SCHEDULES ->
          new FinalSchedule(Json.read(d.body(), Schedule.class))
              .at(now)
              .map(o -> o.user() + " (" + o.because() + ")")
              .orElse("Nobody");
      case MONITORS -> rows.monitorState(d.id()).map(DocPages::told).orElse("Quiet");
    };
  }

  private static String told(MonitorFact fact) {
    return switch (fact) {
      case MonitorFact.Fired f -> "Firing: " + f.subject() + " is " + Words.number(f.value());
      case MonitorFact.FellSilent f -> "No data";
      case MonitorFact.Eased e -> "Warning: " + e.subject() + " is " + Words.number(e.value());
      case MonitorFact.Recovered r -> "Quiet";
      case MonitorFact.EvaluationFailed e -> "Cannot be evaluated: " + e.problem();
      case MonitorFact.EvaluationWorks w -> "Quiet";
    };
  }

  private WebAnswer form(WebRequest request, DocKind kind, DocForm form) {
    return pages.html(
        "form/doc",
        Map.of("shell", pages.shell(request, form.title(), section(kind), ""), "form", form));
  }

  private DocForm blank(DocKind kind, WebRequest request) {
    List<Field> fields =
        Fields.of(kind, Json.tree("{}")).stream()
            .map(f -> request.param(f.name()).map(v -> f.with(v, List.of())).orElse(f))
            .toList();
    return new DocForm(
        kind,
        "",
        0,
        fields,
        List.of(),
        List.of(),
        preview(fields),
        limit(fields),
        List.of(),
        List.of());
  }

  private DocForm filled(DocKind kind, Document d, List<String> notes) {
    List<Field> fields = Fields.of(kind, Json.tree(d.body()));
    return new DocForm(
        kind,
        d.id(),
        d.revision(),
        fields,
        List.of(),
        notes,
        preview(fields),
        limit(fields),
        kind == DocKind.SERVICES ? world.integrations().apply(d.id()) : List.of(),
        rows.history(kind.kind(), d.id()));
  }

  private static String preview(List<Field> fields) {
    return value(fields, "target");
  }

  private static String limit(List<Field> fields) {
    return value(fields, "threshold");
  }

  private static String value(List<Field> fields, String name) {
    return fields.stream()
        .filter(f -> f.name().equals(name))
        .map(Field::value)
        .findFirst()
        .orElse("");
  }

  private WebAnswer save(WebRequest request, DocKind kind, String path) {
    Form form = new Form(request);
    String id = form.get("id");
    int revision = form.number("revision");
    String body = body(kind, id, form);
    if (kind == DocKind.SCHEDULES && form.get("act").equals("preview")) {
      return previewed(request, path, form, body);
    }
    Answer answer =
        pages.submit(new Input.Save(kind.kind(), id, revision, body, Pages.actor(request)));
    return switch (answer) {
      case Answer.Accepted a -> WebAnswer.redirect(303, "/" + kind.path() + "/" + a.subject());
      case Answer.Invalid i -> again(request, kind, path, form, i.faults());
      default ->
          again(
              request,
              kind,
              path,
              form,
              List.of(new Fault("", Pages.problem(answer).orElse("not saved"))));
    };
  }

  private String body(DocKind kind, String id, Form form) {
    String sent = Fields.json(kind, form.all());
    return rows.document(kind.kind(), id)
        .filter(d -> !d.removed())
        .map(d ->
            switch (kind) {
              case SCHEDULES -> KeptLines.merged(sent, d.body(), form.all());
              case SERVICES -> KeptFields.merged(sent, d.body());
              case TEAMS, PEOPLE, POLICIES, MONITORS -> sent;
            })
        .orElse(sent);
  }

  /// What saving would change for whom, above the form as it was sent.
  private WebAnswer previewed(WebRequest request, String path, Form form, String body) {
    DocKind kind = DocKind.SCHEDULES;
    try {
      List<String> says = SchedulePreview.of(rows, body, pages.clock());
      return form(request, kind, typed(kind, path, form, List.of(), says));
    } catch (BadFieldsException e) {
      return again(request, kind, path, form, e.faults());
    }
  }

  private WebAnswer again(
      WebRequest request, DocKind kind, String path, Form form, List<Fault> faults) {
    return form(request, kind, typed(kind, path, form, faults, List.of()));
  }

  /// The form as it was sent, with every fault beside its field.
  private static DocForm typed(
      DocKind kind, String path, Form form, List<Fault> faults, List<String> notes) {
    List<Field> fields =
        Fields.of(kind, Json.tree("{}")).stream()
            .map(f -> f.with(form.get(f.name()), of(faults, f.name())))
            .toList();
    List<String> others =
        faults.stream()
            .filter(x -> fields.stream().noneMatch(f -> concerns(x, f.name())))
            .map(Fault::toString)
            .toList();
    boolean exists = !path.equals("new");
    return new DocForm(
        kind,
        exists ? path : "",
        form.number("revision"),
        fields,
        others,
        notes,
        preview(fields),
        limit(fields),
        List.of(),
        List.of());
  }

  private static List<String> of(List<Fault> faults, String field) {
    return faults.stream().filter(f -> concerns(f, field)).map(Fault::toString).toList();
  }

  private static boolean concerns(Fault fault, String field) {
    return fault.field().equals(field)
        || fault.field().startsWith(field + "[")
        || fault.field().startsWith(field + ".");
  }

  private WebAnswer act(WebRequest request, DocKind kind, String id, String what) {
    Optional<Document> document = rows.document(kind.kind(), id);
    if (document.isEmpty()) {
      return pages.missing(request.path());
    }
    if (List.of("invite", "key").contains(what) && !Pages.isAdmin(request)) {
      return form(
          request,
          kind,
          filled(kind, document.get(), List.of("Keys and links are made by administrators.")));
    }
    return switch (what) {
      case "remove" -> removed(request, kind, document.get());
      case "restore" -> restored(request, kind, document.get());
      case "invite" ->
          form(
              request,
              kind,
              filled(kind, document.get(), List.of(invited(id, world.invitation().apply(id)))));
      case "key" -> {
        String key = world.integrationKey().apply(id, "made on the page");
        yield form(
            request,
            kind,
            filled(kind, document.get(), List.of("The new key, for this one time: " + key)));
      }
      default -> pages.missing(request.path());
    };
  }

  private static String invited(String id, String path) {
    return "Send this to " + id + "; it lets them choose a password, once, within 7 days: " + path;
  }

  private WebAnswer removed(WebRequest request, DocKind kind, Document d) {
    Answer answer = pages.submit(new Input.Remove(kind.kind(), d.id(), Pages.actor(request)));
    return Pages.problem(answer)
        .map(p -> form(request, kind, filled(kind, d, List.of(p))))
        .orElseGet(() -> WebAnswer.redirect(303, "/" + kind.path()));
  }

  private WebAnswer restored(WebRequest request, DocKind kind, Document d) {
    int wanted = new Form(request).number("revision");
    Optional<Document> old =
        rows.history(kind.kind(), d.id()).stream().filter(h -> h.revision() == wanted).findFirst();
    if (old.isEmpty()) {
      return pages.missing(request.path());
    }
    Answer answer =
        pages.submit(
            new Input.Save(
                kind.kind(), d.id(), d.revision(), old.get().body(), Pages.actor(request)));
    return Pages.problem(answer)
        .map(p -> form(request, kind, filled(kind, d, List.of(p))))
        .orElseGet(() -> WebAnswer.redirect(303, "/" + kind.path() + "/" + d.id()));
  }
}

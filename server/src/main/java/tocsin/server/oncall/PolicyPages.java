package tocsin.server.oncall;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Directory;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.paging.EscalationPolicy;
import tocsin.response.paging.EscalationPolicy.Step;
import tocsin.response.people.User;
import tocsin.response.words.PolicyId;
import tocsin.response.words.UserId;
import tocsin.server.lint.Inspection;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;

/// Below `/policies`: every escalation policy, its steps, and its rehearsal.
public final class PolicyPages implements WebService {
  private final Pages pages;
  private final Inspection lint;
  private final Books books;
  private final WebService form;

  /// @param form answers what this room does not: the generic form
  public PolicyPages(Pages pages, Inspection lint, WebService form) {
    this.pages = pages;
    this.lint = lint;
    this.books = new Books(pages);
    this.form = form;
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    List<String> path = request.steps();
    boolean isPost = request.method().equals("POST");
    if (path.size() == 1 || path.get(1).isEmpty()) {
      return list(request, "");
    }
    if (path.get(1).equals("new")) {
      boolean ours = path.size() == 3 && path.get(2).equals("create") && isPost;
      return ours
          ? created(request)
          : isPost || path.size() == 3 ? form.answer(request) : list(request, "");
    }
    Optional<Document> d = books.document(Kind.POLICY, path.get(1));
    if (d.isEmpty()) {
      return pages.missing(request.path());
    }
    if (!isPost) {
      return path.size() == 2
          ? page(request, d.get(), Optional.empty(), "")
          : path.get(2).equals("rehearse")
              ? WebAnswer.redirect(303, "/policies/" + d.get().id() + "#rehearse")
              : form.answer(request);
    }
    return switch (path.size() == 3 ? path.get(2) : "") {
      case "steps" -> acted(request, d.get());
      case "restore" -> restored(request, d.get());
      case "rehearse" -> rehearsed(request, d.get());
      default -> form.answer(request);
    };
  }

  private WebAnswer list(WebRequest request, String problem) {
    Directory directory = books.directory();
    People people = books.people();
    List<PolicyLine> lines =
        pages.rows().all(Kind.POLICY, EscalationPolicy.class).stream()
            .map(p -> PolicyLine.of(p, directory, people, pages.clock()))
            .toList();
    return pages.html(
        "oncall/policies",
        Map.of(
            "shell",
            pages.shell(request, "Escalation policies", "oncall", "documents"),
            "lines",
            lines,
            "targets",
            Targets.all(books, pages),
            "problem",
            problem));
  }

  private WebAnswer created(WebRequest request) {
    Form f = new Form(request);
    if (f.get("name").isEmpty()) {
      return list(request, "A policy needs a name, such as Checkout.");
    }
    try {
      PolicyId id = new PolicyId(StarterPages.id(f.get("name")));
      Step first = Step.everybody(Duration.ofMinutes(5), List.of(Targets.read(f.get("target"))));
      EscalationPolicy made = new EscalationPolicy(id, f.get("name"), 1, List.of(first));
      Answer answer = books.save(request, Kind.POLICY, id.value(), 0, made);
      return Pages.problem(answer)
          .map(p -> list(request, p))
          .orElseGet(() -> Pages.done("/policies/" + id, "created"));
    } catch (IllegalArgumentException e) {
      return list(request, "Choose whom the first step pages.");
    }
  }

  /// @param typed what somebody had typed, when it could not be saved
  private WebAnswer page(
      WebRequest request, Document d, Optional<EscalationPolicy> typed, String problem) {
    EscalationPolicy policy = typed.orElseGet(() -> policy(d));
    PolicyPage.Stage stage = stage(request, policy, books.directory());
    RehearsalPage reh = RehearsalPage.of(stage, n -> request.param(n).orElse(""));
    return page(request, d, new Shown(stage, d.revision(), RehearsalCard.ofSaved(reh), problem));
  }

  /// @param revision the one that was edited
  /// @param problem why it could not be saved; empty when nothing was to be
  private record Shown(PolicyPage.Stage stage, int revision, RehearsalCard card, String problem) {}

  private WebAnswer page(WebRequest request, Document d, Shown shown) {
    EscalationPolicy policy = shown.stage().policy();
    var shell =
        pages
            .shell(request, "Escalation: " + People.shown(policy.name()), "oncall", "documents")
            .with(Done.toast(request, "/policies/" + d.id(), d.revision()));
    return pages.html(
        "oncall/policy",
        Map.of(
            "shell", shell,
            "page", PolicyPage.of(shown.stage(), Targets.all(books, pages), shown.revision()),
            "card", shown.card(),
            "history", pages.rows().history(Kind.POLICY, d.id()).stream().limit(20).toList(),
            "look", LintLook.at(lint.report(), Kind.POLICY, d.id()),
            "focus", request.param("step").orElse(""),
            "problem", shown.problem()));
  }

  private static EscalationPolicy policy(Document d) {
    return Json.read(d.body(), EscalationPolicy.class);
  }

  private PolicyPage.Stage stage(WebRequest request, EscalationPolicy policy, Directory directory) {
    People people = books.people();
    Optional<UserId> reader = Books.reader(request, people);
    Moments moments =
        Moments.of(request, reader.flatMap(people::find).map(User::zone).orElse(ZoneOffset.UTC));
    return new PolicyPage.Stage(policy, directory, people, moments, pages.clock());
  }

  /// What stands in the fields, on a clock of its own; nothing is saved.
  private WebAnswer rehearsed(WebRequest request, Document d) {
    Form f = new Form(request);
    PolicyPage.Stage saved = stage(request, policy(d), books.directory());
    try {
      EscalationPolicy typed = StepEdits.of(policy(d), f).policy();
      PolicyPage.Stage draft = stage(request, typed, books.directory(d, typed));
      RehearsalCard card = RehearsalCard.ofDraft(draft, saved, f);
      return page(request, d, new Shown(draft, f.number("revision"), card, ""));
    } catch (IllegalArgumentException e) {
      RehearsalCard card = RehearsalCard.refused(saved, f, String.valueOf(e.getMessage()));
      return page(request, d, new Shown(saved, d.revision(), card, ""));
    }
  }

  private WebAnswer acted(WebRequest request, Document d) {
    Form f = new Form(request);
    try {
      StepEdits.Edit edit = StepEdits.of(policy(d), f);
      Answer answer = books.save(request, Kind.POLICY, d.id(), f.number("revision"), edit.policy());
      return Pages.problem(answer)
          .map(p -> page(request, d, Optional.of(edit.policy()), p))
          .orElseGet(
              () -> Pages.done("/policies/" + d.id() + "?step=" + edit.focus(), edit.word()));
    } catch (IllegalArgumentException e) {
      return page(request, d, Optional.empty(), String.valueOf(e.getMessage()));
    }
  }

  private WebAnswer restored(WebRequest request, Document d) {
    return Pages.problem(books.restore(request, Kind.POLICY, d.id()))
        .map(p -> page(request, d, Optional.empty(), p))
        .orElseGet(() -> Pages.done("/policies/" + d.id(), "restored"));
  }
}

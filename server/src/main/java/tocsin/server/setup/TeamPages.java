package tocsin.server.setup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.people.Team;
import tocsin.response.words.ServiceId;
import tocsin.response.words.UserId;
import tocsin.server.lint.Budget;
import tocsin.server.lint.Budgets;
import tocsin.server.page.Form;
import tocsin.server.page.MadeId;
import tocsin.server.page.Pages;
import tocsin.server.page.Toast;
import tocsin.server.page.Watched;

/// `/teams`: people who answer for services together.
public final class TeamPages implements WebService {
  private static final String MEMBER = "m.";

  private static final int NOISIEST = 5;

  private final Pages pages;
  private final Budgets budgets;
  private final Supplier<Map<ServiceId, Watched>> watched;
  private final WebService plain;

  /// @param budgets how many pages each team had
  /// @param watched how the monitors of each service stand
  /// @param plain answers what is not answered here
  public TeamPages(
      Pages pages, Budgets budgets, Supplier<Map<ServiceId, Watched>> watched, WebService plain) {
    this.pages = pages;
    this.budgets = budgets;
    this.watched = watched;
    this.plain = plain;
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    List<String> steps = request.steps();
    String part = steps.size() > 2 ? steps.get(2) : "";
    if (steps.size() == 1) {
      return list(request);
    }
    if (part.equals("form")) {
      return plain.answer(request);
    }
    Optional<Document> document = pages.rows().document(Kind.TEAM, steps.get(1));
    if (request.method().equals("POST")) {
      return part.equals("save") ? save(request) : plain.answer(request);
    }
    return steps.get(1).equals("new") || document.isPresent()
        ? shown(request, document.map(TeamPages::values).orElse(Map.of()), "")
        : pages.missing(request.path());
  }

  private Overview overview() {
    return Overview.read(pages.rows(), watched.get(), pages.clock());
  }

  private WebAnswer list(WebRequest request) {
    String topics = "documents monitors incidents";
    return pages.html(
        "setup/teams",
        Map.of(
            "shell",
            pages.shell(request, "Teams", "settings", topics),
            "teams",
            overview().teamLines(),
            "budgets",
            budgets.of(pages.clock())));
  }

  private static Map<String, String> values(Document d) {
    Team t = Json.read(d.body(), Team.class);
    Map<String, String> all = new TreeMap<>();
    all.put("id", d.id());
    all.put("revision", Integer.toString(d.revision()));
    all.put("name", t.name());
    all.put("lead", t.lead().map(UserId::value).orElse(""));
    all.put("room", t.room().orElse(""));
    all.put("pagesAWeek", t.pagesAWeek().map(n -> Integer.toString(n)).orElse(""));
    t.members().forEach(m -> all.put(MEMBER + m, "on"));
    return all;
  }

  private WebAnswer shown(WebRequest request, Map<String, String> values, String trouble) {
    String name = values.getOrDefault("name", "");
    return pages.html(
        "setup/team",
        Map.of(
            "shell",
            pages
                .shell(request, name.isEmpty() ? "New team" : name, "settings", "")
                .with(said(request, values)),
            "v",
            values,
            "line",
            overview().teamLines().stream()
                .filter(t -> t.id().equals(values.getOrDefault("id", "")))
                .findFirst(),
            "people",
            Choosable.people(pages.rows()),
            "budget",
            budget(values),
            "noisiest",
            budget(values).noisiest(NOISIEST),
            "trouble",
            trouble));
  }

  private Budget budget(Map<String, String> values) {
    return Optional.of(values.getOrDefault("id", ""))
        .filter(id -> !id.isEmpty())
        .flatMap(id ->
            pages.rows().directory().teams().stream()
                .filter(t -> t.id().value().equals(id))
                .findFirst())
        .map(t -> budgets.of(t.id(), pages.clock()))
        .orElse(Budget.NONE);
  }

  private static Optional<Toast> said(WebRequest request, Map<String, String> values) {
    String revision = values.getOrDefault("revision", "");
    if (!Pages.did(request).equals("saved") || !revision.matches("\\d{1,9}")) {
      return Optional.empty();
    }
    int before = Integer.parseInt(revision) - 1;
    String restore = "/teams/" + values.getOrDefault("id", "") + "/restore";
    return Optional.of(
        before == 0
            ? Toast.of("Saved.")
            : Toast.of("Saved.", restore, Map.of("revision", Integer.toString(before))));
  }

  private WebAnswer save(WebRequest request) {
    Form form = new Form(request);
    String name = form.get("name");
    String id = MadeId.of(form.get("id"), name);
    List<String> members =
        form.all().keySet().stream()
            .filter(k -> k.startsWith(MEMBER))
            .map(k -> k.substring(2))
            .toList();
    String body =
        Json.write(
            Map.of(
                "id",
                id,
                "name",
                name,
                "members",
                members,
                "lead",
                form.get("lead"),
                "room",
                form.get("room"),
                "pagesAWeek",
                form.get("pagesAWeek")));
    Answer answer =
        pages.submit(
            new Input.Save(Kind.TEAM, id, form.number("revision"), body, Pages.actor(request)));
    return Pages.problem(answer)
        .map(p -> shown(request, form.all(), p))
        .orElseGet(() -> Pages.done("/teams/" + id, "saved"));
  }
}

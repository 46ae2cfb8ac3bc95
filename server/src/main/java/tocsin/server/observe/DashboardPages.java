package tocsin.server.observe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.server.observe.Shelf.Kept;
import tocsin.server.page.Pages;
import tocsin.server.page.Shell;
import tocsin.server.page.Toast;

/// `/dashboards`: the list, one dashboard, its editor, its history, and what is done with it.
public final class DashboardPages implements WebService {
  private final Pages pages;
  private final Shelf shelf;
  private final Options options;
  private final DashboardSaves saves;
  private final DashboardNew making;
  private final DashboardImport importing;
  private final DashboardHistory history;
  private final WallLinkPages walls;
  private final StarPages stars;

  public DashboardPages(Pages pages, Walls links) {
    this.pages = pages;
    this.shelf = new Shelf(pages.rows());
    this.options = new Options(pages.world().source());
    this.saves = new DashboardSaves(pages, shelf);
    this.making = new DashboardNew(pages, shelf, saves);
    this.importing = new DashboardImport(pages, shelf, saves);
    this.history = new DashboardHistory(pages, shelf);
    this.walls = new WallLinkPages(pages, links);
    this.stars = new StarPages(pages);
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    List<String> path = request.steps();
    String id = path.size() > 1 ? path.get(1) : "";
    return switch (id) {
      case "" -> list(request);
      case "new" -> making.answer(request);
      case "import" -> importing.answer(request);
      default -> one(request, id, path.size() > 2 ? path.get(2) : "");
    };
  }

  private WebAnswer list(WebRequest request) {
    String asked = request.param("q").orElse("").strip();
    var list = DashboardList.of(shelf.all(), asked, stars.of(request));
    return pages.html(
        "observe/dashboards",
        Map.of(
            "shell",
            shell(request, "Dashboards", "documents")
                .with(gone(request).or(() -> StarPages.told(request))),
            "list",
            list));
  }

  /// One that was just removed can be brought back.
  private Optional<Toast> gone(WebRequest request) {
    return request
        .param("gone")
        .filter(g -> Pages.did(request).equals("removed") && shelf.find(g).isEmpty())
        .map(g ->
            Toast.of(
                "Dashboard deleted.", "/dashboards/" + g + "/restore", Map.of("revision", "0")));
  }

  private WebAnswer one(WebRequest request, String id, String action) {
    if (request.method().equals("POST")) {
      return act(request, id, action);
    }
    if (action.equals("history")) {
      return history.answer(request, id);
    }
    Optional<Kept> kept = shelf.find(id);
    if (kept.isEmpty()) {
      return pages.missing(request.path());
    }
    return switch (action) {
      case "" -> view(request, kept.get());
      case "edit" -> edit(request, kept.get());
      case "json" -> json(request, kept.get());
      case "walls" -> walls.show(request, kept.get());
      default -> pages.missing(request.path());
    };
  }

  private WebAnswer act(WebRequest request, String id, String action) {
    return switch (action) {
      case "save" -> saves.save(request, id);
      case "duplicate" -> saves.duplicate(request, id);
      case "star" -> stars.set(request, id);
      case "rename" -> saves.rename(request, id);
      case "remove" -> saves.remove(request, id);
      case "restore" -> history.restore(request, id);
      case "walls" ->
          shelf.find(id).map(k -> walls.act(request, k)).orElseGet(() -> pages.missing(id));
      default -> pages.missing(request.path());
    };
  }

  private Shell shell(WebRequest request, String title, String live) {
    return pages.shell(request, title, "dashboards", live);
  }

  private WebAnswer view(WebRequest request, Kept kept) {
    Look look = Look.of(request, kept.dashboard());
    var view = DashboardView.of(kept.dashboard(), look, options, pages.rows(), pages.clock());
    Map<String, Object> parameters = new HashMap<>();
    parameters.put(
        "shell",
        shell(request, kept.dashboard().title(), view.live())
            .with(told(request, kept).or(() -> StarPages.told(request))));
    parameters.put("kept", kept);
    parameters.put("view", view);
    parameters.put("starred", stars.of(request).contains(kept.id()));
    parameters.put("people", PeoplePanels.of(pages.rows(), pages.clock()));
    return pages.html("observe/dashboard", parameters);
  }

  private static Optional<Toast> told(WebRequest request, Kept kept) {
    String back = Integer.toString(kept.revision() - 1);
    String restore = "/dashboards/" + kept.id() + "/restore";
    return switch (Pages.did(request)) {
      case "saved" -> Optional.of(Toast.of("Saved.", restore, Map.of("revision", back)));
      case "renamed" -> Optional.of(Toast.of("Renamed.", restore, Map.of("revision", back)));
      case "added" -> Optional.of(Toast.of("Panel added.", restore, Map.of("revision", back)));
      case "made" -> Optional.of(Toast.of("Dashboard made."));
      case "copied" -> Optional.of(Toast.of("This is your copy. Change it as you like."));
      case "imported" -> Optional.of(Toast.of("Imported."));
      case "restored" -> Optional.of(Toast.of("Restored."));
      default -> Optional.empty();
    };
  }

  private WebAnswer edit(WebRequest request, Kept kept) {
    if (kept.shipped()) {
      return WebAnswer.redirect(303, "/dashboards/" + kept.id());
    }
    Look look = Look.of(request, kept.dashboard());
    var found = options.of(kept.dashboard(), Span.of(look, pages.clock()).builtIn(), look::chosen);
    return pages.html(
        "observe/dashboard-edit",
        Map.of(
            // Nothing live: what somebody edits is not taken from under them.
            "shell", shell(request, "Edit " + kept.dashboard().title(), ""),
            "kept", kept,
            "body", Json.write(kept.dashboard()),
            "values", Json.write(found.globs()),
            "look", look));
  }

  private WebAnswer json(WebRequest request, Kept kept) {
    String text = Json.pretty(kept.dashboard());
    if (request.param("download").isPresent()) {
      return WebAnswer.jsonText(200, text)
          .with("content-disposition", "attachment; filename=\"" + kept.id() + ".json\"");
    }
    return saves.form(request, kept, text, List.of());
  }
}

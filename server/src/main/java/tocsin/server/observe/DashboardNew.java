package tocsin.server.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.metrics.dashboard.Dashboard;
import tocsin.metrics.dashboard.DashboardId;
import tocsin.metrics.dashboard.Layout;
import tocsin.metrics.dashboard.Panel;
import tocsin.metrics.dashboard.Show;
import tocsin.response.desk.Answer;
import tocsin.server.observe.Shelf.Kept;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;

/// `/dashboards/new`: an empty one, or a target that somebody explored as a panel, on a new
/// dashboard or on one that is there.
final class DashboardNew {
  private static final int LONGEST_TITLE = 200;

  private final Pages pages;
  private final Shelf shelf;
  private final DashboardSaves saves;

  DashboardNew(Pages pages, Shelf shelf, DashboardSaves saves) {
    this.pages = pages;
    this.shelf = shelf;
    this.saves = saves;
  }

  WebAnswer answer(WebRequest request) {
    return request.method().equals("POST") ? make(request) : form(request, "");
  }

  private WebAnswer form(WebRequest request, String problem) {
    List<Kept> own = shelf.all().stream().filter(k -> !k.shipped()).toList();
    return pages.html(
        "observe/dashboard-new",
        Map.of(
            "shell", pages.shell(request, "New dashboard", "dashboards", ""),
            "target", String.join("\n", request.params("target")),
            "from", request.param("from").orElse(Dashboard.USUAL_FROM),
            "folders", own.stream().map(k -> k.dashboard().folder()).distinct().toList(),
            "own", own,
            "problem", problem));
  }

  private WebAnswer make(WebRequest request) {
    Form form = new Form(request);
    Optional<Kept> onto = shelf.find(form.get("onto")).filter(k -> !k.shipped());
    return onto.isPresent() ? add(request, form, onto.get()) : fresh(request, form);
  }

  private WebAnswer add(WebRequest request, Form form, Kept kept) {
    List<Panel> panels = new ArrayList<>(kept.dashboard().panels());
    panels.addAll(panels(form, panels));
    Answer answer = saves.put(request, kept.dashboard().with(panels), kept.revision());
    return Pages.problem(answer)
        .map(why -> form(request, why))
        .orElseGet(() -> Pages.done("/dashboards/" + kept.id(), "added"));
  }

  private WebAnswer fresh(WebRequest request, Form form) {
    String title = form.get("title");
    if (title.isEmpty() || title.length() > LONGEST_TITLE) {
      return form(request, "Give it a title of 1 to 200 characters.");
    }
    Dashboard blank = Dashboard.blank(DashboardId.of(title), title);
    Dashboard dashboard =
        blank.as(blank.id(), title, form.get("folder")).with(panels(form, List.of()));
    return switch (saves.make(request, dashboard)) {
      case Answer.Accepted a when dashboard.panels().isEmpty() ->
          WebAnswer.redirect(303, "/dashboards/" + a.subject() + "/edit");
      case Answer.Accepted a -> Pages.done("/dashboards/" + a.subject(), "made");
      case Answer other -> form(request, Pages.problem(other).orElse("Not saved."));
    };
  }

  private static List<Panel> panels(Form form, List<Panel> before) {
    List<String> targets =
        Stream.of(form.get("target").split("\\R", -1))
            .map(String::strip)
            .filter(t -> !t.isEmpty())
            .toList();
    if (targets.isEmpty()) {
      return List.of();
    }
    String title = form.get("panel");
    var show =
        new Show.Chart(
            targets,
            Show.Draw.LINE,
            "",
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Show.Legend.LIST);
    return List.of(
        new Panel(
            Layout.unusedId(before),
            title.isEmpty() ? cut(targets.getFirst()) : cut(title),
            Layout.free(before, 12, 8),
            Optional.empty(),
            show));
  }

  private static String cut(String text) {
    return text.length() > LONGEST_TITLE ? text.substring(0, LONGEST_TITLE - 1) + "…" : text;
  }
}

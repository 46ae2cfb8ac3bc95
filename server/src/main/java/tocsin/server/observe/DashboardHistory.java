package tocsin.server.observe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.metrics.dashboard.Dashboard;
import tocsin.metrics.dashboard.Differences;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;

/// What became of a dashboard over time, and the way back.
public final class DashboardHistory {
  private final Pages pages;
  private final Shelf shelf;

  DashboardHistory(Pages pages, Shelf shelf) {
    this.pages = pages;
    this.shelf = shelf;
  }

  /// One revision.
  ///
  /// @param what changed, in words
  /// @param panels how many it has
  public record Line(
      int revision, String by, Instant at, boolean removed, List<String> what, int panels) {}

  WebAnswer answer(WebRequest request, String id) {
    List<Document> all = shelf.history(id);
    if (all.isEmpty()) {
      return pages.missing(request.path());
    }
    return pages.html(
        "observe/dashboard-history",
        Map.of(
            "shell", pages.shell(request, "History", "dashboards", "documents"),
            "id", id,
            "title",
                all.stream()
                    .filter(d -> !d.removed())
                    .findFirst()
                    .map(d -> Shelf.read(d).title())
                    .orElse(id),
            "gone", all.getFirst().removed(),
            "lines", lines(all)));
  }

  private List<Line> lines(List<Document> newestFirst) {
    Map<String, String> names = shelf.names();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < newestFirst.size(); i++) {
      Document d = newestFirst.get(i);
      Optional<Document> before =
          newestFirst.stream().skip(i + 1L).filter(o -> !o.removed()).findFirst();
      lines.add(
          new Line(
              d.revision(),
              Shelf.name(d.by(), names),
              d.at(),
              d.removed(),
              what(d, before),
              d.removed() ? 0 : Shelf.read(d).panels().size()));
    }
    return lines;
  }

  private static List<String> what(Document d, Optional<Document> before) {
    if (d.removed()) {
      return List.of("deleted");
    }
    if (before.isEmpty()) {
      return List.of("made");
    }
    List<String> found = Differences.between(Shelf.read(before.get()), Shelf.read(d));
    return found.isEmpty() ? List.of("saved without a change") : found;
  }

  /// Saves an older revision as the newest one; 0 stands for the last before it was deleted.
  WebAnswer restore(WebRequest request, String id) {
    int wanted = new Form(request).number("revision");
    List<Document> all = shelf.history(id);
    Optional<Document> old =
        all.stream()
            .filter(d -> !d.removed() && (wanted == 0 || d.revision() == wanted))
            .findFirst();
    if (old.isEmpty()) {
      return pages.missing(request.path());
    }
    Document newest = all.getFirst();
    Dashboard dashboard = Shelf.read(old.get());
    Answer answer =
        pages.submit(
            new Input.Save(
                Kind.DASHBOARD,
                id,
                newest.removed() ? 0 : newest.revision(),
                Json.write(dashboard),
                Pages.actor(request)));
    return Pages.problem(answer)
        .map(why -> WebAnswer.text(409, why + ". Go back and try again."))
        .orElseGet(() -> Pages.done("/dashboards/" + id, "restored"));
  }
}

package tocsin.server.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.metrics.dashboard.Dashboard;
import tocsin.metrics.dashboard.DashboardId;
import tocsin.metrics.dashboard.grafana.GrafanaImport;
import tocsin.metrics.dashboard.grafana.Imported;
import tocsin.response.desk.Answer;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;

/// `/dashboards/import`: JSON that Tocsin or Grafana wrote. First a preview with a report of what
/// was left out, then the dashboard.
final class DashboardImport {
  private final Pages pages;
  private final Shelf shelf;
  private final DashboardSaves saves;

  DashboardImport(Pages pages, Shelf shelf, DashboardSaves saves) {
    this.pages = pages;
    this.shelf = shelf;
    this.saves = saves;
  }

  WebAnswer answer(WebRequest request) {
    if (!request.method().equals("POST")) {
      return page(request, "", Optional.empty(), List.of());
    }
    Form form = new Form(request);
    List<String> faults = new ArrayList<>();
    Optional<Imported> read = read(form.get("json"), faults);
    boolean wanted = form.get("step").equals("import");
    return wanted && read.isPresent()
        ? take(request, form, read.get())
        : page(request, form.get("json"), read, faults);
  }

  private static Optional<Imported> read(String json, List<String> faults) {
    if (json.isEmpty()) {
      faults.add("There is nothing to import yet: paste the JSON or choose a file.");
      return Optional.empty();
    }
    try {
      if (GrafanaImport.isGrafana(json)) {
        return Optional.of(GrafanaImport.read(json));
      }
    } catch (IllegalArgumentException | tocsin.ground.json.BadJsonException e) {
      faults.add(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
    return DashboardSaves.read(json, faults).map(d -> new Imported(d, List.of()));
  }

  private WebAnswer take(WebRequest request, Form form, Imported imported) {
    Dashboard d = imported.dashboard();
    String title = form.get("title").isEmpty() ? d.title() : form.get("title");
    String folder = form.get("folder");
    DashboardId id = title.equals(d.title()) ? d.id() : DashboardId.of(title);
    Answer answer = saves.make(request, d.as(id, title, folder));
    return answer instanceof Answer.Accepted a
        ? Pages.done("/dashboards/" + a.subject(), "imported")
        : page(
            request,
            form.get("json"),
            Optional.of(imported),
            List.of(Pages.problem(answer).orElse("Not imported.")));
  }

  private WebAnswer page(
      WebRequest request, String json, Optional<Imported> imported, List<String> faults) {
    return pages.html(
        "observe/dashboard-import",
        Map.of(
            "shell", pages.shell(request, "Import a dashboard", "dashboards", ""),
            "json", json,
            "imported", imported,
            "folders",
                shelf.all().stream()
                    .filter(k -> !k.shipped())
                    .map(k -> k.dashboard().folder())
                    .filter(f -> !f.isEmpty())
                    .distinct()
                    .toList(),
            "faults", faults));
  }
}

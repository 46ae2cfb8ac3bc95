package tocsin.server.observe;

import java.util.List;
import java.util.Map;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.server.page.Pages;

/// `/dashboards`.
public final class ChartPages implements WebService {
  private final Pages pages;

  public ChartPages(Pages pages) {
    this.pages = pages;
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    List<String> path = request.steps();
    String from = request.param("from").filter(f -> f.matches("-?[0-9a-z]{1,20}")).orElse("-1h");
    return dashboard(request, path.size() > 1 ? path.get(1) : "host", from);
  }

  private WebAnswer dashboard(WebRequest request, String id, String from) {
    String title = id.equals("tocsin") ? "Tocsin itself" : "Hosts";
    return pages.html(
        "observe/charts",
        Map.of(
            "shell",
            pages.shell(request, title, "dashboards", ""),
            "title",
            title,
            "from",
            from,
            "panels",
            Dashboards.of(id),
            "empty",
            "There is no dashboard '" + id + "'."));
  }
}

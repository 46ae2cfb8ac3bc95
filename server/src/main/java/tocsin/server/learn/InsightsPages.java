package tocsin.server.learn;

import java.util.Map;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.server.page.Pages;

/// `/insights`: what the last 7, 30 or 90 days have in common.
public final class InsightsPages implements WebService {
  private static final int USUAL_DAYS = 30;

  private final Pages pages;

  public InsightsPages(Pages pages) {
    this.pages = pages;
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    if (request.steps().size() > 1) {
      return pages.missing(request.path());
    }
    int days =
        request
            .param("days")
            .filter(d -> d.matches("7|30|90"))
            .map(Integer::parseInt)
            .orElse(USUAL_DAYS);
    Known known = Known.read(pages.world().views(), pages.rows());
    return pages.html(
        "learn/insights",
        Map.of(
            "shell",
            pages.shell(request, "Insights", "insights", "incidents review"),
            "insights",
            Insights.of(known, pages.clock(), days),
            "empty",
            known.incidents().isEmpty()));
  }
}

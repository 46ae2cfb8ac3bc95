package tocsin.server.host;

import java.util.Map;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.server.find.SearchPages;
import tocsin.server.form.DocKind;
import tocsin.server.form.DocPages;
import tocsin.server.learn.ReviewPages;
import tocsin.server.observe.ChartPages;
import tocsin.server.observe.ExplorePages;
import tocsin.server.page.PageWorld;
import tocsin.server.page.Pages;
import tocsin.server.respond.IncidentPages;
import tocsin.server.respond.NowPages;
import tocsin.server.setup.SettingsPages;

/// Every page of somebody who is signed in: the first step of the path says which room answers.
final class Site implements WebService {
  private final Pages pages;
  private final DocPages documents;
  private final Map<String, WebService> rooms;

  Site(PageWorld world) {
    this.pages = new Pages(world);
    this.documents = new DocPages(pages);
    this.rooms =
        Map.of(
            "", new NowPages(pages),
            "incidents", new IncidentPages(pages),
            "reviews", new ReviewPages(pages),
            "dashboards", new ChartPages(pages),
            "explore", new ExplorePages(pages),
            "search", new SearchPages(pages),
            "settings", new SettingsPages(pages));
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    String first = request.steps().getFirst();
    WebService otherwise =
        r ->
            DocKind.of(first)
                .map(kind -> documents.answer(r, kind))
                .orElseGet(() -> pages.missing(r.path()));
    return rooms.getOrDefault(first, otherwise).answer(request);
  }
}

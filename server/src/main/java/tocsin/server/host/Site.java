package tocsin.server.host;

import java.util.Map;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.server.find.SearchPages;
import tocsin.server.form.DocKind;
import tocsin.server.form.DocPages;
import tocsin.server.learn.InsightsPages;
import tocsin.server.learn.ReviewPages;
import tocsin.server.lint.Inspection;
import tocsin.server.monitors.DowntimePages;
import tocsin.server.monitors.MonitorPages;
import tocsin.server.monitors.MonitorWorld;
import tocsin.server.observe.ExplorePages;
import tocsin.server.oncall.FeedPages;
import tocsin.server.oncall.LintPages;
import tocsin.server.oncall.PolicyPages;
import tocsin.server.oncall.SchedulePages;
import tocsin.server.page.PageWorld;
import tocsin.server.page.Pages;
import tocsin.server.respond.IncidentPages;
import tocsin.server.respond.NowPages;
import tocsin.server.setup.HeartbeatPages;
import tocsin.server.setup.PeoplePages;
import tocsin.server.setup.RulesPages;
import tocsin.server.setup.ServicePages;
import tocsin.server.setup.SettingsPages;
import tocsin.server.setup.SetupWorld;
import tocsin.server.setup.TeamPages;
import tocsin.server.setup.WelcomePages;

/// Every page of somebody who is signed in: the first step of the path says which room answers.
final class Site implements WebService {
  private final Pages pages;
  private final DocPages documents;
  private final Map<String, WebService> rooms;
  private final Map<String, WebService> configured;

  Site(PageWorld world, MonitorWorld monitors, SetupWorld setup, Duties duties) {
    this.pages = new Pages(world);
    this.documents = new DocPages(pages);
    Inspection lint = duties.lint();
    this.rooms =
        Map.of(
            "", new NowPages(pages),
            "incidents", new IncidentPages(pages),
            "reviews", new ReviewPages(pages),
            "insights", new InsightsPages(pages),
            "explore", new ExplorePages(pages, setup.carbon()),
            "schedules",
                new SchedulePages(pages, lint, duties.calendars(), plain(DocKind.SCHEDULES)),
            "policies", new PolicyPages(pages, lint, plain(DocKind.POLICIES)),
            "lint", new LintPages(pages, lint),
            "search", new SearchPages(pages),
            "settings", new SettingsPages(pages, setup));
    var watching = new MonitorPages(pages, monitors, plain(DocKind.MONITORS));
    this.configured =
        Map.of(
            "monitors", watching,
            "downtimes", new DowntimePages(pages),
            "heartbeats", new HeartbeatPages(pages, setup),
            "orchestration", new RulesPages(pages),
            "calendars", new FeedPages(pages, duties.feeds()),
            "people", new PeoplePages(pages, setup, plain(DocKind.PEOPLE)),
            "services", new ServicePages(pages, setup, watching::watched, plain(DocKind.SERVICES)),
            "teams", new TeamPages(pages, lint.budgets(), watching::watched, plain(DocKind.TEAMS)),
            "welcome", new WelcomePages(pages, setup));
  }

  private WebService plain(DocKind kind) {
    return request -> documents.answer(request, kind);
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    String first = request.steps().getFirst();
    WebService otherwise =
        r ->
            DocKind.of(first)
                .map(kind -> documents.answer(r, kind))
                .orElseGet(() -> pages.missing(r.path()));
    return rooms.getOrDefault(first, configured.getOrDefault(first, otherwise)).answer(request);
  }
}

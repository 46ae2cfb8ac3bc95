package tocsin.server.observe;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.metrics.dashboard.Panel;
import tocsin.metrics.dashboard.Show;
import tocsin.server.observe.Shelf.Kept;
import tocsin.server.page.Pages;
import tocsin.server.page.Screens;

/// `/wall/ID`: one dashboard for a screen on a wall, and the samples of its panels. Whoever is
/// signed in may look, and whoever has a link of that dashboard; a link opens nothing else: the
/// targets are those of the dashboard, never of the address.
public final class WallDoor implements WebService {
  private static final int POINTS = 240;

  private final Pages pages;
  private final Shelf shelf;
  private final Options options;
  private final Walls walls;
  private final WebService graphite;

  public WallDoor(Pages pages, Walls walls, WebService graphite) {
    this.pages = pages;
    this.shelf = new Shelf(pages.rows());
    this.options = new Options(pages.world().source());
    this.walls = walls;
    this.graphite = graphite;
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    List<String> path = request.steps();
    String id = path.size() > 1 ? path.get(1) : "";
    String key = request.param("key").orElse("");
    boolean passes = request.caller().isPresent() || walls.opens(key, id);
    if (!passes) {
      return closed();
    }
    if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
      return WebAnswer.text(405, "a wall is only looked at").with("allow", "GET");
    }
    Optional<Kept> kept = shelf.find(id);
    if (kept.isEmpty()) {
      return closed();
    }
    return path.size() > 2 && path.get(2).equals("data")
        ? samples(request, kept.get())
        : wall(kept.get(), key);
  }

  // The same answer for a wrong link and for a dashboard that is not there.
  private WebAnswer closed() {
    return WebAnswer.html(
        403,
        new Screens(pages.world().assets())
            .error(
                403,
                "This wall link opens nothing",
                "It was taken back, or the dashboard is gone. Somebody who is signed in can make a"
                    + " new one: the dashboard, Wall links."));
  }

  private WebAnswer wall(Kept kept, String key) {
    var view = view(kept);
    String data =
        "/wall/" + kept.id() + "/data?" + (key.isEmpty() ? "" : "key=" + Look.encoded(key) + "&");
    return pages.html(
        "observe/wall",
        Map.of(
            "assets",
            pages.world().assets(),
            "kept",
            kept,
            "wall",
            Wall.of(view, pages.rows(), pages.clock()),
            "data",
            data,
            "exit",
            key.isEmpty() ? "/dashboards/" + kept.id() : ""));
  }

  private DashboardView view(Kept kept) {
    var dashboard = kept.dashboard();
    // The values of variables are the usual ones: an address could ask for anything.
    Look usual = new Look(dashboard.from(), dashboard.until(), "5s", Map.of());
    return DashboardView.of(dashboard, usual, options, pages.rows(), pages.clock());
  }

  private WebAnswer samples(WebRequest request, Kept kept) {
    var view = view(kept);
    Optional<Panel> panel =
        Wall.panels(view).stream()
            .filter(p -> p.id().value().equals(request.param("panel").orElse("")))
            .findFirst();
    if (panel.isEmpty()) {
      return WebAnswer.text(404, "no such panel");
    }
    long back = request.param("back").isPresent() ? back(panel.get(), view.span()).toSeconds() : 0;
    return graphite.answer(
        render(view.span(), panel.get().show(), back).until(request.isAbandoned()));
  }

  private static Duration back(Panel panel, Span span) {
    return panel.show() instanceof Show.Stat s ? Comparison.of(s, span).back() : Duration.ZERO;
  }

  private static WebRequest render(Span span, Show show, long backSeconds) {
    List<String> targets = new ArrayList<>(show.queries());
    Instant from = span.range().from().minusSeconds(backSeconds);
    Instant until = span.range().until().minusSeconds(backSeconds);
    return new WebRequest(
        "GET",
        "/render",
        Map.of(
            "target", targets,
            "from", List.of(Long.toString(from.getEpochSecond())),
            "until", List.of(Long.toString(until.getEpochSecond())),
            "format", List.of("json"),
            "maxDataPoints", List.of(Integer.toString(POINTS))),
        Map.of(),
        new byte[0],
        "",
        Optional.empty());
  }
}

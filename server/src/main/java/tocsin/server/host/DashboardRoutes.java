package tocsin.server.host;

import java.time.Instant;
import java.util.List;
import tocsin.ground.web.WebService;
import tocsin.server.http.Route;
import tocsin.server.observe.DashboardPages;
import tocsin.server.observe.WallDoor;
import tocsin.server.observe.Walls;
import tocsin.server.page.PageWorld;
import tocsin.server.page.Pages;
import tocsin.server.secret.WallLinks;

/// Dashboards for people who are signed in, and walls for screens that are not.
final class DashboardRoutes {
  // A dashboard of the largest size, as a form writes it.
  private static final int LARGEST = 3 * 1024 * 1024;

  private final WallLinks links;
  private final WebService graphite;

  DashboardRoutes(WallLinks links, WebService graphite) {
    this.links = links;
    this.graphite = graphite;
  }

  List<Route> of(PageWorld world) {
    Pages pages = new Pages(world);
    var service = new DashboardPages(pages, new Links());
    return List.of(
        new Route("/dashboards", Route.Access.MEMBER, LARGEST, 0, service),
        new Route("/dashboards/", Route.Access.MEMBER, LARGEST, 0, service),
        Route.open("/wall/", new WallDoor(pages, new Links(), graphite)));
  }

  /// The links as pages see them.
  private final class Links implements Walls {
    @Override
    public String make(String dashboard, String name, String by, Instant now) {
      return links.make(dashboard, name, by, now);
    }

    @Override
    public boolean opens(String token, String dashboard) {
      return links.opens(token, dashboard);
    }

    @Override
    public List<Link> of(String dashboard) {
      return links.of(dashboard).stream()
          .map(l -> new Link(l.id(), l.name(), l.by(), l.at()))
          .toList();
    }

    @Override
    public boolean revoke(String dashboard, String id) {
      return links.revoke(dashboard, id);
    }
  }
}

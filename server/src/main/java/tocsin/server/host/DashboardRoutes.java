package tocsin.server.host;

import java.util.List;
import tocsin.ground.web.WebService;
import tocsin.server.http.Access;
import tocsin.server.http.Route;
import tocsin.server.observe.DashboardPages;
import tocsin.server.observe.WallDoor;
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
    var service = new DashboardPages(pages, new WallKeys(links));
    return List.of(
        new Route("/dashboards", Access.MEMBER, LARGEST, 0, service),
        new Route("/dashboards/", Access.MEMBER, LARGEST, 0, service),
        Route.open("/wall/", new WallDoor(pages, new WallKeys(links), graphite)));
  }
}

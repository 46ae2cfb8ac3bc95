package tocsin.server.host;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tocsin.ground.web.WebRequest.Role;
import tocsin.response.desk.World;
import tocsin.response.monitor.Traces;
import tocsin.server.api.Api;
import tocsin.server.api.ApiWorld;
import tocsin.server.backup.BackupDesk;
import tocsin.server.http.Route;
import tocsin.server.lint.Inspection;
import tocsin.server.monitors.MonitorWorld;
import tocsin.server.oncall.FeedDoor;
import tocsin.server.page.Assets;
import tocsin.server.page.Installing;
import tocsin.server.page.PageWorld;
import tocsin.server.page.Pages;
import tocsin.server.page.Rows;
import tocsin.server.reach.CodeDesk;
import tocsin.server.secret.Secrets;
import tocsin.server.setup.SetupWorld;
import tocsin.server.why.Hindsight;

/// Which address leads to whom. Dialects stand where their clients expect them, and under a prefix
/// of their own.
final class Routes {
  private final World world;
  private final MetricsWing metrics;
  private final ResponseWing response;
  private final Secrets secrets;
  private final Supplier<String> address;

  /// @param address where people reach it, without a slash at the end
  Routes(
      World world,
      MetricsWing metrics,
      ResponseWing response,
      Secrets secrets,
      Supplier<String> address) {
    this.world = world;
    this.metrics = metrics;
    this.response = response;
    this.secrets = secrets;
    this.address = address;
  }

  List<Route> all(Invitations invitations, AnswerLinks links, BackupDesk backups) {
    Assets assets = new Assets();
    List<Route> routes = new ArrayList<>();
    routes.add(Route.open("/static/", assets));
    Installing.PATHS.forEach(path -> routes.add(Route.open(path, new Installing(assets))));
    routes.addAll(graphite());
    routes.addAll(DatadogRoutes.of(metrics.datadog(), world, response, secrets));
    routes.addAll(AlertDoors.of(world, response, secrets));
    PageWorld pages = pages(assets, invitations);
    Rows rows = new Rows(pages.views(), pages.documents());
    var graph = new GraphLink(rows, links, metrics.graphite(), world.clock());
    routes.add(Route.open("/answer/graph", graph));
    Inspection lint = response.inspection();
    routes.add(Route.member(Api.PREFIX + "/", new Api(api(invitations, backups, lint))));
    var feeds = new FeedRoutes(secrets.feeds());
    routes.add(feeds.door(new Pages(pages), address));
    var duties = new Duties(lint, feeds, response.calendars(world.clock()));
    var site = new Site(pages, monitors(lint), setup(), duties);
    routes.add(Route.member("/", AlertDoors.beside(site, world, response)));
    routes.addAll(new DashboardRoutes(secrets.walls(), metrics.graphite()).of(pages));
    return routes;
  }

  private List<Route> graphite() {
    List<Route> routes = new ArrayList<>();
    Stream.of(
            "/render",
            "/render/",
            "/functions",
            "/functions/",
            "/version",
            "/version/",
            "/tags/findSeries",
            "/tags/findSeries/",
            "/tags/autoComplete/")
        .map(path -> Route.query(path, metrics.graphite()))
        .forEach(route -> routes.addAll(List.of(route, route.under("/graphite"))));
    Route find = Route.query("/metrics/", metrics.graphite());
    routes.addAll(List.of(find, find.under("/graphite")));
    Stream.of("/tags", "/tags/", "/events", "/events/")
        .forEach(path -> routes.add(Route.metrics(path, metrics.graphite())));
    routes.add(Route.metrics("/", metrics.graphite()).under("/graphite"));
    return routes;
  }

  private ApiWorld api(Invitations invitations, BackupDesk backups, Inspection lint) {
    var keys =
        new ApiWorld.Keys() {
          @Override
          public String integration(String service, String name) {
            return secrets.newIntegrationKey(service, name);
          }

          @Override
          public String api(String name, Role role) {
            return secrets.newApiKey(name, role);
          }

          @Override
          public String webhook() {
            return secrets.webhookKey();
          }

          @Override
          public String calendar(String of, String by) {
            return FeedDoor.path(secrets.feeds().make(of, by, world.clock().instant()));
          }

          @Override
          public boolean endCalendar(String of) {
            return secrets.feeds().end(of);
          }

          @Override
          public String invitation(String user) {
            return "/join?" + invitations.join(user);
          }
        };
    return new ApiWorld(
        world.journal().views(),
        response::submit,
        world.clock(),
        world.random(),
        keys,
        metrics.store(),
        metrics.engine(),
        metrics.store(),
        backups,
        lint,
        codes(),
        new Hindsight(world.journal().views(), new Traces(metrics.engine())));
  }

  private SetupWorld setup() {
    return new SetupWorld(
        new Trials(world.couriers(), response.tests()),
        new HouseKeys(secrets),
        metrics.engine(),
        address,
        metrics::carbonDoor,
        metrics::pickleDoor,
        metrics.ingest()::intake,
        secrets.push()::publicKey,
        codes());
  }

  private CodeDesk codes() {
    var couriers = new Trials(world.couriers());
    return new CodeDesk(
        response::ask, couriers::tell, secrets::sign, world.random(), world.clock());
  }

  private MonitorWorld monitors(Inspection lint) {
    return new MonitorWorld(metrics.engine(), new Trials(world.couriers(), response.tests()), lint);
  }

  private PageWorld pages(Assets assets, Invitations invitations) {
    return new PageWorld(
        world.journal().views(),
        response.documents(),
        world.source(),
        response::submit,
        world.clock(),
        assets,
        secrets::newIntegrationKey,
        secrets::integrationsOf,
        name -> secrets.newApiKey(name, Role.ADMIN),
        user -> "/join?" + invitations.join(user),
        metrics.engine());
  }
}

package tocsin.server.host;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.edge.alertmanager.AlertmanagerDoor;
import tocsin.edge.heartbeat.HeartbeatDoor;
import tocsin.edge.opsgenie.OpsgenieDoor;
import tocsin.edge.pagerduty.PagerDutyDoor;
import tocsin.edge.pagerduty.RestDoor;
import tocsin.edge.slack.SlackDoor;
import tocsin.edge.victorops.VictorOpsDoor;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebService;
import tocsin.response.desk.World;
import tocsin.response.document.Document;
import tocsin.response.heartbeat.Heartbeat;
import tocsin.response.reception.Reception;
import tocsin.response.words.ServiceId;
import tocsin.server.http.Route;
import tocsin.server.secret.Secrets;

/// The doors through which other programs send alerts, each under its vendor's name. PagerDuty's
/// stands at the root as well, where its clients expect it.
final class AlertDoors {
  private AlertDoors() {}

  static List<Route> of(World world, ResponseWing response, Secrets secrets) {
    var reception = new Reception(new Lobby(response, secrets::integration), world.clock());
    var pagerDuty =
        new PagerDutyDoor(
            key -> secrets.integration(key).map(ServiceId::new),
            new Doors(response),
            world.clock(),
            world.random());
    Stream<Route> atRoot =
        Stream.of("/v2/enqueue", "/v2/change/enqueue", PagerDutyDoor.EVENTS_V1)
            .map(path -> Route.open(path, pagerDuty));
    RestDoor rest = rest(world, response);
    Stream<Route> api =
        RestDoor.PATHS.stream()
            .flatMap(p -> Stream.of(Route.member(p, rest), Route.member(p + "/", rest)))
            .map(r -> r.under("/pagerduty"));
    var heartbeats = new HeartbeatDoor(reception, id -> heartbeat(world, id));
    Stream<Route> pings =
        Stream.of(
            Route.open("/ping/", heartbeats),
            Route.open("/v2/heartbeats/", heartbeats),
            Route.open("/v2/heartbeats/", heartbeats).under("/opsgenie"));
    Stream<Route> named =
        Stream.of(
            Route.open("/", pagerDuty).under("/pagerduty"),
            Route.open("/", new AlertmanagerDoor(reception)).under("/alertmanager"),
            Route.open("/", new OpsgenieDoor(reception, world.random())).under("/opsgenie"),
            Route.open("/", new VictorOpsDoor(reception, world.random())).under("/victorops"),
            Route.open("/services/", new SlackDoor(reception)).under("/slack"));
    return Stream.of(atRoot, api, pings, named).flatMap(s -> s).toList();
  }

  /// The service that answers for a heartbeat.
  private static Optional<ServiceId> heartbeat(World world, String id) {
    return world
        .journal()
        .views()
        .row("document", "heartbeat/" + id)
        .map(r -> Json.read(r.body(), Document.class))
        .filter(d -> !d.removed())
        .map(d -> Json.read(d.body(), Heartbeat.class).service());
  }

  /// The site, but for what clients of PagerDuty's API ask at the root.
  static WebService beside(WebService site, World world, ResponseWing response) {
    RestDoor rest = rest(world, response);
    return request -> (RestDoor.isMeant(request) ? rest : site).answer(request);
  }

  private static RestDoor rest(World world, ResponseWing response) {
    return new RestDoor(
        world.journal().views(), new Asking(response)::ask, world.clock(), world.random());
  }
}

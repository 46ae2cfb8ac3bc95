package tocsin.server.host;

import java.util.List;
import java.util.stream.Stream;
import tocsin.edge.datadog.DatadogDoor;
import tocsin.edge.datadog.Kept;
import tocsin.edge.datadog.Keys;
import tocsin.edge.datadog.ObjectDoor;
import tocsin.edge.datadog.Office;
import tocsin.ground.web.WebService;
import tocsin.response.desk.World;
import tocsin.server.http.Nearness;
import tocsin.server.http.Route;
import tocsin.server.secret.Secrets;

/// Datadog's addresses, where its clients expect them and below `/datadog`. The doors ask for keys
/// themselves. At the root some paths are those of our own API: the method tells who is meant.
final class DatadogRoutes {
  private DatadogRoutes() {}

  static List<Route> of(Kept kept, World world, ResponseWing response, Secrets secrets) {
    var keys = new Keys(secrets::apiKey, Nearness::isLocal);
    var samples = new DatadogDoor(kept, keys);
    var office = new Office(world.journal().views(), new Asking(response)::ask, world.clock());
    var objects = new ObjectDoor(office, keys);
    WebService both =
        request -> (ObjectDoor.isMeant(request.path()) ? objects : samples).answer(request);
    Stream<Route> atRoot =
        Stream.of(
            post("/api/v1/series", samples),
            post("/api/v2/series", samples),
            Route.open("/api/v1/validate", samples),
            post("/api/v1/check_run", samples),
            Route.open("/api/v1/events", samples).bulk(),
            Route.open("/api/v1/events/", samples),
            Route.open("/api/v1/query", samples),
            Route.open("/api/v1/metrics", samples),
            Route.open("/api/v1/search", samples));
    Stream<Route> configured =
        ObjectDoor.PATHS.stream()
            .flatMap(p -> Stream.of(Route.open(p, objects), Route.open(p + "/", objects)));
    Stream<Route> below = Stream.of(Route.open("/", both).bulk().under("/datadog"));
    return Stream.of(atRoot, configured, below).flatMap(s -> s).toList();
  }

  private static Route post(String path, DatadogDoor door) {
    return Route.open(path, door).only("POST").bulk();
  }
}

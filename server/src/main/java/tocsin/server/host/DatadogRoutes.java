package tocsin.server.host;

import java.util.List;
import java.util.stream.Stream;
import tocsin.edge.datadog.DatadogDoor;
import tocsin.edge.datadog.Kept;
import tocsin.edge.datadog.Keys;
import tocsin.server.http.Nearness;
import tocsin.server.http.Route;
import tocsin.server.secret.Secrets;

/// Datadog's addresses, where its clients expect them and below `/datadog`. The door asks for keys
/// itself. At the root some paths are those of our own API: the method tells who is meant.
final class DatadogRoutes {
  private DatadogRoutes() {}

  static List<Route> of(Kept kept, Secrets secrets) {
    var door = new DatadogDoor(kept, new Keys(secrets::apiKey, Nearness::isLocal));
    Stream<Route> atRoot =
        Stream.of(
            post("/api/v1/series", door),
            post("/api/v2/series", door),
            Route.open("/api/v1/validate", door),
            post("/api/v1/check_run", door),
            Route.open("/api/v1/events", door).bulk(),
            Route.open("/api/v1/events/", door),
            Route.open("/api/v1/query", door),
            Route.open("/api/v1/metrics", door),
            Route.open("/api/v1/search", door));
    return Stream.concat(atRoot, Stream.of(Route.open("/", door).bulk().under("/datadog")))
        .toList();
  }

  private static Route post(String path, DatadogDoor door) {
    return Route.open(path, door).only("POST").bulk();
  }
}

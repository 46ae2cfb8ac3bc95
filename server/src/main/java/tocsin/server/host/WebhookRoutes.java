package tocsin.server.host;

import java.util.List;
import java.util.stream.Stream;
import tocsin.edge.pagerduty.WebhookDoor;
import tocsin.server.http.Route;

/// Where subscriptions to webhooks stand: under PagerDuty's name, and at the root, where its
/// clients expect them.
final class WebhookRoutes {
  private WebhookRoutes() {}

  static List<Route> of(WebhookDoor door) {
    return Stream.of(WebhookDoor.PATH, WebhookDoor.PATH + "/")
        .map(path -> Route.member(path, door))
        .flatMap(route -> Stream.of(route, route.under("/pagerduty")))
        .toList();
  }
}

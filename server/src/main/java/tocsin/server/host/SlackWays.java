package tocsin.server.host;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tocsin.edge.slack.SlackReply;
import tocsin.edge.slack.SlackWindow;
import tocsin.ground.web.Outbound;
import tocsin.response.service.Service;

/// What a desk in Slack needs beside its office.
final class SlackWays {
  private final Outbound outbound;
  private final Supplier<List<Service>> services;

  SlackWays(Outbound outbound, Supplier<List<Service>> services) {
    this.outbound = outbound;
    this.services = services;
  }

  /// Says something to whoever asked, at the address that came with it.
  void whisper(String address, String words) {
    outbound.post(address, SlackReply.aside(words), Map.of());
  }

  /// Ids of services; one more than a window can list when there are more.
  List<String> services() {
    return services.get().stream()
        .map(s -> s.id().value())
        .sorted()
        .limit(SlackWindow.MOST_SERVICES + 1L)
        .toList();
  }
}

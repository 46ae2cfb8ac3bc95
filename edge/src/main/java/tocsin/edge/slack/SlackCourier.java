package tocsin.edge.slack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tocsin.ground.json.Json;
import tocsin.ground.web.Outbound;
import tocsin.response.paging.Courier;
import tocsin.response.paging.Delivery;
import tocsin.response.paging.PageMessage;
import tocsin.response.people.ContactMethod;

/// Posts a page to an incoming webhook of Slack, as blocks with links to answer. One plain POST is
/// all that such a webhook takes, so no client library is needed.
public final class SlackCourier implements Courier {
  private final Outbound outbound;

  public SlackCourier(Outbound outbound) {
    this.outbound = outbound;
  }

  @Override
  public boolean takes(ContactMethod method) {
    return method instanceof ContactMethod.Slack;
  }

  @Override
  public Outcome deliver(Delivery delivery) {
    Outbound.Reply reply =
        outbound.post(delivery.contact().address(), body(delivery.message()), Map.of());
    if (reply.isGood()) {
      return new Outcome.Delivered(reply.problem());
    }
    return reply.isPassing()
        ? new Outcome.TryAgain(Duration.ofSeconds(reply.retryAfterSeconds()), reply.problem())
        : new Outcome.Refused(reply.problem());
  }

  static String body(PageMessage m) {
    List<Object> blocks = new ArrayList<>();
    String head = "*" + m.severity() + "* " + escaped(m.title());
    blocks.add(section(head));
    blocks.add(
        section(
            escaped(m.service().value())
                + ", since <!date^"
                + m.since().getEpochSecond()
                + "^{time}|"
                + m.since()
                + ">. "
                + escaped(m.to() + ": " + m.because())));
    m.runbook().ifPresent(r -> blocks.add(section("*First:* " + escaped(r))));
    m.links().ifPresent(l -> links(l, blocks));
    return Json.write(Map.of("text", m.severity() + " " + m.title(), "blocks", blocks));
  }

  private static void links(PageMessage.PageLinks l, List<Object> blocks) {
    l.graph()
        .ifPresent(g ->
            blocks.add(
                g.startsWith("https:")
                    ? Map.of("type", "image", "image_url", g, "alt_text", "The graph that fired")
                    : section("<" + g + "|The graph that fired>")));
    blocks.add(
        section(
            "<"
                + l.acknowledge()
                + "|Acknowledge>   <"
                + l.resolve()
                + "|Resolve>   <"
                + l.incident()
                + "|Open>"));
  }

  private static Map<String, Object> section(String text) {
    return Map.of("type", "section", "text", Map.of("type", "mrkdwn", "text", text));
  }

  /// Slack's three characters with a meaning.
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

package tocsin.edge.slack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.json.Json;
import tocsin.ground.web.Outbound;
import tocsin.response.paging.Courier;
import tocsin.response.paging.Delivery;
import tocsin.response.paging.Note;
import tocsin.response.paging.PageMessage;
import tocsin.response.people.ContactMethod;

/// Posts a page to an incoming webhook of Slack, or as the app to a person or a channel. Plain
/// POSTs are all that either takes, so no client library is needed.
public final class SlackCourier implements Courier {
  /// Five characters each when all of them are escaped.
  private static final int MOST_WORDS = 500;

  private final Outbound outbound;
  private final Optional<SlackBot> bot;

  public SlackCourier(Outbound outbound) {
    this.outbound = outbound;
    this.bot = Optional.empty();
  }

  /// A courier that is an app as well.
  public SlackCourier(Outbound outbound, SlackBot bot) {
    this.outbound = outbound;
    this.bot = Optional.of(bot);
  }

  @Override
  public boolean takes(ContactMethod method) {
    return method instanceof ContactMethod.Slack s && (s.goesToWebhook() || bot.isPresent());
  }

  @Override
  public Outcome deliver(Delivery delivery) {
    return delivery.contact() instanceof ContactMethod.Slack s && s.goesToWebhook()
        ? byWebhook(delivery)
        : byApp(SlackMessage.of(delivery, bot.orElseThrow().isAnswered()), delivery.tellsOfMore());
  }

  @Override
  public Outcome tell(Note note) {
    String address = note.contact().address();
    String text = escaped(note.whole());
    if (note.contact() instanceof ContactMethod.Slack s && s.goesToWebhook()) {
      return outcome(outbound.post(address, Json.write(Map.of("text", text)), Map.of()));
    }
    return byApp(
        new SlackCall("chat.postMessage", Map.of("channel", address, "text", text)), false);
  }

  private Outcome byWebhook(Delivery delivery) {
    return outcome(outbound.post(delivery.contact().address(), body(delivery.message()), Map.of()));
  }

  /// Where the message stands is its receipt.
  private Outcome byApp(SlackCall call, boolean isShared) {
    return switch (new SlackPosting(new SlackWire(outbound, bot.orElseThrow())).post(call)) {
      case SlackAnswer.Done d -> new Outcome.Delivered(SlackPosting.receipt(d, isShared));
      case SlackAnswer.Later(Duration after, String why) -> new Outcome.TryAgain(after, why);
      case SlackAnswer.Refused r -> new Outcome.Refused(r.why());
    };
  }

  private static Outcome outcome(Outbound.Reply reply) {
    if (reply.isGood()) {
      return new Outcome.Delivered(reply.problem());
    }
    return reply.isPassing()
        ? new Outcome.TryAgain(Duration.ofSeconds(reply.retryAfterSeconds()), reply.problem())
        : new Outcome.Refused(reply.problem());
  }

  static String body(PageMessage m) {
    List<Object> blocks = new ArrayList<>();
    blocks.add(SlackBlocks.section("*" + m.severity() + "* " + line(m.title())));
    blocks.add(
        SlackBlocks.section(
            escaped(m.service().value())
                + ", since "
                + SlackBlocks.time(m.since())
                + ". "
                + line(m.to() + ": " + m.because())));
    m.runbook().ifPresent(r -> blocks.add(SlackBlocks.section("*First:* " + escaped(r))));
    m.links().ifPresent(l -> links(l, blocks));
    // The text of the notification is read for mentions as well: `<!channel>` would call everybody.
    return Json.write(Map.of("text", m.severity() + " " + line(m.title()), "blocks", blocks));
  }

  private static void links(PageMessage.PageLinks l, List<Object> blocks) {
    l.graph()
        .ifPresent(g ->
            blocks.add(
                g.startsWith("https:")
                    ? Map.of("type", "image", "image_url", g, "alt_text", "The graph that fired")
                    : SlackBlocks.section(link(g, "The graph that fired"))));
    blocks.add(
        SlackBlocks.section(
            String.join(
                "   ",
                link(l.acknowledge(), "Acknowledge"),
                link(l.resolve(), "Resolve"),
                link(l.escalate(), "Escalate"),
                link(l.snooze(), "Snooze 1 h"),
                link(l.incident(), "Open"))));
  }

  private static String link(String address, String words) {
    return "<" + address + "|" + words + ">";
  }

  /// Lines of a title's own could pass for ours, and marks that turn the direction of what follows
  /// could turn our words.
  static String line(String text) {
    return escaped(
        text.replaceAll("[\u202a-\u202e\u2066-\u2069]", "")
            .replaceAll("[\\p{Cntrl}\u2028\u2029]+", " "));
  }

  /// Slack's three characters with a meaning. Slack refuses a whole message for one section of more
  /// than 3000 characters, so what others wrote is cut.
  static String escaped(String text) {
    int most =
        text.offsetByCodePoints(0, Math.min(MOST_WORDS, text.codePointCount(0, text.length())));
    String cut = most < text.length() ? text.substring(0, most) + "…" : text;
    return cut.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

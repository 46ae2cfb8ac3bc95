package tocsin.edge.webhook;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tocsin.ground.json.Json;
import tocsin.ground.web.Outbound;
import tocsin.response.paging.Courier;
import tocsin.response.paging.Delivery;
import tocsin.response.paging.Note;
import tocsin.response.paging.PageMessage;
import tocsin.response.people.ContactMethod;

/// Posts a page as JSON (`docs/webhook.md`). The signature is HMAC-SHA-256 over the time stamp, a
/// dot and the body, so that a receiver can refuse forged and old ones.
public final class WebhookCourier implements Courier {
  private final Outbound outbound;
  private final UnaryOperator<String> sign;
  private final InstantSource clock;

  /// A courier with its key.
  ///
  /// @param sign signs a text with the key that receivers know
  public WebhookCourier(Outbound outbound, UnaryOperator<String> sign, InstantSource clock) {
    this.outbound = outbound;
    this.sign = sign;
    this.clock = clock;
  }

  @Override
  public boolean takes(ContactMethod method) {
    return method instanceof ContactMethod.Webhook;
  }

  @Override
  public Outcome deliver(Delivery delivery) {
    return posted(delivery.contact().address(), body(delivery), delivery.idempotencyKey());
  }

  @Override
  public Outcome tell(Note note) {
    return posted(note.contact().address(), body(note), note.key());
  }

  private Outcome posted(String address, String body, String key) {
    String stamp = Long.toString(clock.instant().getEpochSecond());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("x-tocsin-timestamp", stamp);
    headers.put("x-tocsin-signature", "v1=" + sign.apply(stamp + "." + body));
    headers.put("idempotency-key", key);
    Outbound.Reply reply = outbound.post(address, body, headers);
    if (reply.isGood()) {
      return new Outcome.Delivered(reply.problem());
    }
    return reply.isPassing()
        ? new Outcome.TryAgain(Duration.ofSeconds(reply.retryAfterSeconds()), reply.problem())
        : new Outcome.Refused(reply.problem());
  }

  static String body(Note note) {
    Map<String, Object> body = new TreeMap<>();
    body.put("version", 1);
    body.put("event", "note");
    body.put("to", note.to());
    body.put("at", note.at());
    body.put("title", note.subject());
    body.put("text", note.text());
    return Json.write(body);
  }

  static String body(Delivery delivery) {
    PageMessage m = delivery.message();
    Map<String, Object> body = new TreeMap<>();
    body.put("version", 1);
    body.put("event", "page");
    body.put("page", delivery.page());
    body.put("attempt", delivery.attempt());
    body.put("to", m.to());
    body.put("incident", m.incident());
    body.put("severity", m.severity());
    body.put("service", m.service());
    body.put("title", m.title());
    body.put("since", m.since());
    body.put("because", m.because());
    m.runbook().ifPresent(r -> body.put("runbook", r));
    m.links().ifPresent(l -> body.put("links", l));
    return Json.write(body);
  }
}

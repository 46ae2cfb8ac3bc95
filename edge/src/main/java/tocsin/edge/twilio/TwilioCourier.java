package tocsin.edge.twilio;

import java.time.Duration;
import java.util.Optional;
import tocsin.ground.web.Outbound;
import tocsin.response.paging.Courier;
import tocsin.response.paging.Delivery;
import tocsin.response.people.ContactMethod;

/// Sends pages as text messages and as calls. Delivered means that Twilio took it.
public final class TwilioCourier implements Courier {
  private final Outbound outbound;
  private final TwilioAccount account;

  public TwilioCourier(Outbound outbound, TwilioAccount account) {
    this.outbound = outbound;
    this.account = account;
  }

  @Override
  public boolean takes(ContactMethod method) {
    return method instanceof ContactMethod.Sms || method instanceof ContactMethod.Voice;
  }

  @Override
  public Outcome deliver(Delivery delivery) {
    TwilioCall call = call(delivery);
    Outbound.Reply reply =
        outbound.postForm(account.base() + call.path(), call.body(), call.headers(account));
    if (reply.isGood()) {
      return new Outcome.Delivered(reply.problem());
    }
    return reply.isPassing()
        ? new Outcome.TryAgain(Duration.ofSeconds(reply.retryAfterSeconds()), reply.problem())
        : new Outcome.Refused(reply.problem());
  }

  TwilioCall call(Delivery d) {
    String to = d.contact().address();
    return d.contact() instanceof ContactMethod.Voice
        ? TwilioCall.call(account, to, voice(d), Optional.empty())
        : TwilioCall.message(account, to, TwilioText.sms(d.message()), Optional.empty());
  }

  /// Where Twilio asks what to say, at the address that the page's links lead to.
  private static String voice(Delivery d) {
    String incident = d.message().links().map(l -> l.incident()).orElse("");
    return incident.replaceAll("/incidents/[^/]*$", "") + "/twilio/voice/" + d.page();
  }
}

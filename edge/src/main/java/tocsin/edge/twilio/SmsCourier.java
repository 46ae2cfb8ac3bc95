package tocsin.edge.twilio;

import java.util.function.Supplier;
import tocsin.ground.web.Outbound;
import tocsin.response.paging.Courier;
import tocsin.response.paging.Delivery;
import tocsin.response.paging.Note;
import tocsin.response.people.ContactMethod;

/// Sends a page as a text message.
public final class SmsCourier implements Courier {
  private final TwilioCalls calls;
  private final Supplier<String> base;

  /// @param base where Twilio reaches this server, without a slash at the end
  public SmsCourier(TwilioAccount account, Outbound outbound, Supplier<String> base) {
    this.calls = new TwilioCalls(account, outbound);
    this.base = base;
  }

  @Override
  public boolean takes(ContactMethod method) {
    return method instanceof ContactMethod.Sms;
  }

  @Override
  public Outcome deliver(Delivery delivery) {
    return calls.text(delivery, TextMessage.of(delivery.message()), base.get());
  }

  @Override
  public Outcome tell(Note note) {
    return calls.text(note.contact().address(), "Tocsin: " + note.whole());
  }
}

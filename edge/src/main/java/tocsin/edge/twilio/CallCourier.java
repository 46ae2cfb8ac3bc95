package tocsin.edge.twilio;

import java.util.function.Supplier;
import tocsin.ground.web.Outbound;
import tocsin.response.paging.Courier;
import tocsin.response.paging.Delivery;
import tocsin.response.paging.Note;
import tocsin.response.people.ContactMethod;

/// Calls a person and says what is wrong; a key answers.
public final class CallCourier implements Courier {
  static final String KEY = "/twilio/key";

  private final TwilioCalls calls;
  private final Supplier<String> base;
  private final boolean asks;

  /// Calls that bring what they say.
  ///
  /// @param base where Twilio reaches this server, without a slash at the end
  public CallCourier(TwilioAccount account, Outbound outbound, Supplier<String> base) {
    this(account, outbound, base, false);
  }

  /// @param asks whether Twilio asks here what to say when somebody takes the call
  public CallCourier(
      TwilioAccount account, Outbound outbound, Supplier<String> base, boolean asks) {
    this.calls = new TwilioCalls(account, outbound);
    this.base = base;
    this.asks = asks;
  }

  @Override
  public boolean takes(ContactMethod method) {
    return method instanceof ContactMethod.Voice;
  }

  @Override
  public Outcome deliver(Delivery delivery) {
    if (asks) {
      return calls.ask(delivery, base.get());
    }
    String action = base.get() + KEY + TwilioCalls.about(delivery);
    return calls.call(delivery, SpokenPage.of(delivery.message(), action), base.get());
  }

  @Override
  public Outcome tell(Note note) {
    return calls.call(note.contact().address(), SpokenPage.twice("Tocsin. " + note.whole()));
  }
}

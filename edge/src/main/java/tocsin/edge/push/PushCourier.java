package tocsin.edge.push;

import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import com.interaso.webpush.WebPush.Urgency;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tocsin.ground.web.Outbound;
import tocsin.response.paging.Courier;
import tocsin.response.paging.Delivery;
import tocsin.response.paging.Note;
import tocsin.response.people.ContactMethod;
import tocsin.response.people.PushDevice;
import tocsin.response.words.Severity;

/// Sends a page to a browser: encrypted for it alone (RFC 8291), signed as ours (RFC 8292), kept by
/// its vendor while it is off for as long as the links in the page answer. The library reads the
/// machine's clock for the hours that the signature is good for.
public final class PushCourier implements Courier {
  private final Outbound outbound;
  private final Supplier<PushSender> sender;
  private final Duration kept;

  /// Made for the first page: a start has more urgent things to do.
  private Optional<WebPush> push = Optional.empty(); // Guarded by this.

  /// A courier with its keys.
  ///
  /// @param kept how long a page waits for a device that is off; zero for not at all
  public PushCourier(Outbound outbound, Supplier<PushSender> sender, Duration kept) {
    this.outbound = outbound;
    this.sender = sender;
    this.kept = kept;
  }

  private synchronized WebPush push() {
    WebPush made = push.orElseGet(() -> made(sender.get()));
    push = Optional.of(made);
    return made;
  }

  private static WebPush made(PushSender by) {
    return new WebPush(
        by.contact(), VapidKeys.fromUncompressedBytes(by.publicKey(), by.privateKey()));
  }

  @Override
  public boolean takes(ContactMethod method) {
    return method instanceof ContactMethod.Push;
  }

  @Override
  public Outcome deliver(Delivery delivery) {
    return delivery.contact() instanceof ContactMethod.Push p && p.device().isPresent()
        ? sent(p, parcel(delivery))
        : new Outcome.Refused(
            "no device takes pages there. Open your page in Tocsin on the device and press"
                + " \"Page this device\"");
  }

  @Override
  public Outcome tell(Note note) {
    String topic = PushTopic.of(note);
    return note.contact() instanceof ContactMethod.Push p && p.device().isPresent()
        ? sent(p, new Parcel(PushPayload.of(note, topic), topic, Urgency.Normal))
        : new Outcome.Refused("no device takes words there");
  }

  /// What goes to a device.
  private record Parcel(String payload, String topic, Urgency urgency) {}

  private static Parcel parcel(Delivery d) {
    String topic = PushTopic.of(d);
    return new Parcel(PushPayload.of(d.message(), topic), topic, urgency(d.message().severity()));
  }

  private Outcome sent(ContactMethod.Push to, Parcel parcel) {
    String address = to.address();
    PushDevice device = to.device().orElseThrow();
    byte[] payload = parcel.payload().getBytes(StandardCharsets.UTF_8);
    byte[] body = push().getBody(payload, bytes(device.p256dh()), bytes(device.auth()));
    Map<String, String> headers =
        push().getHeaders(address, (int) kept.toSeconds(), parcel.topic(), parcel.urgency());
    return PushOutcome.of(outbound.postBytes(address, body, headers));
  }

  /// Telephones that save their battery wait with what is less than high.
  private static Urgency urgency(Severity severity) {
    return switch (severity) {
      case SEV1, SEV2, SEV3 -> Urgency.High;
      case SEV4, SEV5 -> Urgency.Normal;
    };
  }

  private static byte[] bytes(String base64) {
    return Base64.getUrlDecoder().decode(base64);
  }
}

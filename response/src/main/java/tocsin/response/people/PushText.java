package tocsin.response.people;

import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import tocsin.ground.json.Fields;
import tocsin.response.words.ContactId;
import tocsin.response.words.Names;

/// The JSON of a device that takes pages. What is not whole is refused here, so that it is not
/// found out at night.
final class PushText {
  private static final int SECRET = 16;
  private static final int LONGEST = 1_000;

  private PushText() {}

  /// One without a device stands for a plan: it is never handed over.
  static ContactMethod read(Fields contact, ContactId id) {
    Optional<PushDevice> device = contact.object("device").flatMap(PushText::device);
    String address =
        device.isPresent()
            ? contact.required("address", PushText::endpoint).orElse("")
            : contact.optional("address", t -> t).orElse("");
    return new ContactMethod.Push(id, address, device);
  }

  private static Optional<PushDevice> device(Fields f) {
    var key = f.required("p256dh", PushText::point);
    var auth = f.required("auth", PushText::secret);
    String name = f.optional("name", Names::checked).orElse("a browser");
    return key.flatMap(k -> auth.map(a -> new PushDevice(name, k, a)));
  }

  private static String endpoint(String text) {
    try {
      URI uri = URI.create(text);
      boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      if (isWeb && uri.getHost() != null && text.length() <= LONGEST) {
        return text;
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the one message for every address that cannot be posted to.
    }
    throw new IllegalArgumentException("expected: the endpoint of a subscription, an address");
  }

  private static String point(String text) {
    if (!CurvePoint.isOn(bytes(text))) {
      throw new IllegalArgumentException("expected: a point of P-256, 65 bytes in base64url");
    }
    return text;
  }

  private static String secret(String text) {
    if (bytes(text).length != SECRET) {
      throw new IllegalArgumentException("expected: 16 bytes in base64url");
    }
    return text;
  }

  private static byte[] bytes(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}

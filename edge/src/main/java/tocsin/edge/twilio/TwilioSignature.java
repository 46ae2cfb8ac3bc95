package tocsin.edge.twilio;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// How Twilio signs what it posts: HMAC-SHA1 with the account's token over the whole address
/// followed by name and value of each form field, in the order of names
/// (twilio.com/docs/usage/security). Of a field that comes several times each value counts once, in
/// order.
public final class TwilioSignature {
  private final String token;

  /// @param token the account's secret
  public TwilioSignature(String token) {
    this.token = token;
  }

  /// What Twilio sends in `X-Twilio-Signature`.
  public String of(String address, Map<String, List<String>> form) {
    var signed = new StringBuilder(address);
    new TreeMap<>(form)
        .forEach(
            (name, values) -> new TreeSet<>(values).forEach(v -> signed.append(name).append(v)));
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      byte[] bytes = mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA1", e);
    }
  }

  /// Whether it was made over this address, with its port or without. Compares in the same time
  /// wherever they differ.
  public boolean isGenuine(String address, Map<String, List<String>> form, String given) {
    byte[] bytes = given.getBytes(StandardCharsets.UTF_8);
    return SignedAddress.forms(address).stream()
        .map(a -> of(a, form).getBytes(StandardCharsets.UTF_8))
        .anyMatch(expected -> MessageDigest.isEqual(bytes, expected));
  }
}

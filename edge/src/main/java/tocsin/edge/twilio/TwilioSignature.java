package tocsin.edge.twilio;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// How Twilio signs its calls (`X-Twilio-Signature`): HMAC-SHA1 with the auth token over the whole
/// address followed by each parameter of the form and its values, in the order of their names, in
/// Base64. Pure.
public final class TwilioSignature {
  private static final String ALGORITHM = "HmacSHA1";

  private final SecretKeySpec key;

  public TwilioSignature(String authToken) {
    this.key = new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /// The signature of a call.
  ///
  /// @param url the whole address as Twilio was told it, with its query
  /// @param form parameters of the body
  public String of(String url, Map<String, List<String>> form) {
    StringBuilder text = new StringBuilder(url);
    new TreeMap<>(form)
        .forEach((name, values) ->
            values.stream().distinct().sorted().forEach(v -> text.append(name).append(v)));
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] digest = mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  /// Whether a call is really from there. Takes the same time whatever differs.
  public boolean isGenuine(String url, Map<String, List<String>> form, String signature) {
    return MessageDigest.isEqual(
        of(url, form).getBytes(StandardCharsets.US_ASCII),
        signature.getBytes(StandardCharsets.UTF_8));
  }
}

package tocsin.edge.pagerduty;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// How webhooks of version 3 are signed (`X-PagerDuty-Signature`): HMAC-SHA256 of the raw body, in
/// hex after `v1=`, one for each secret that is in force, so that a secret can be changed without a
/// gap. Pure.
public final class WebhookSignature {
  private static final String ALGORITHM = "HmacSHA256";

  private WebhookSignature() {}

  /// The header for a body.
  ///
  /// @param secrets those in force, the oldest first
  public static String header(byte[] body, List<String> secrets) {
    return secrets.stream().map(s -> one(body, s)).collect(Collectors.joining(","));
  }

  /// Whether one of the signatures in a header was made with this secret.
  public static boolean isGenuine(String header, byte[] body, String secret) {
    byte[] expected = one(body, secret).getBytes(StandardCharsets.US_ASCII);
    return Arrays.stream(header.split(",", -1))
        .map(s -> s.strip().getBytes(StandardCharsets.UTF_8))
        .anyMatch(s -> MessageDigest.isEqual(expected, s));
  }

  private static String one(byte[] body, String secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return "v1=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}

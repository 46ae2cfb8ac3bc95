package tocsin.edge.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// How Slack signs what it sends to an app (`X-Slack-Signature`, `X-Slack-Request-Timestamp`):
/// HMAC-SHA256 with the signing secret over `v0:TIMESTAMP:BODY`, in hex after `v0=`. Pure.
public final class SlackSignature {
  private static final String ALGORITHM = "HmacSHA256";
  private static final Duration OLDEST = Duration.ofMinutes(5);

  private final SecretKeySpec key;

  public SlackSignature(String signingSecret) {
    this.key = new SecretKeySpec(signingSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /// The signature of a body.
  ///
  /// @param timestamp seconds since 1970, as the header has it
  public String of(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  /// Whether a request is really from there and not an old one sent again: the time stamp may be
  /// five minutes away at most.
  public boolean isGenuine(String timestamp, byte[] body, String signature, Instant now) {
    if (!timestamp.matches("\\d{1,12}")) {
      return false;
    }
    Instant at = Instant.ofEpochSecond(Long.parseLong(timestamp));
    boolean fresh = Duration.between(at, now).abs().compareTo(OLDEST) <= 0;
    return fresh
        && MessageDigest.isEqual(
            of(timestamp, body).getBytes(StandardCharsets.US_ASCII),
            signature.getBytes(StandardCharsets.UTF_8));
  }
}

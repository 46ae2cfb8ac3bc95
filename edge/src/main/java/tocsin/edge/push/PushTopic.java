package tocsin.edge.push;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import tocsin.response.paging.Delivery;
import tocsin.response.paging.Note;

/// Which messages replace each other while a device is off (RFC 8030, section 5.4).
final class PushTopic {
  /// As 32 letters, which is the most that a topic has.
  private static final int BYTES = 24;

  private PushTopic() {}

  /// Pages about one incident have one topic: only the newest has links that answer. A message that
  /// tells of more incidents replaces nothing, and is replaced only by its own repeats.
  static String of(Delivery d) {
    boolean isAlone = d.idempotencyKey().equals(d.page().value());
    return hashed(isAlone ? d.message().incident().value() : d.idempotencyKey());
  }

  /// The same words replace themselves only.
  static String of(Note n) {
    return hashed(n.key());
  }

  /// The vendor reads topics.
  private static String hashed(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

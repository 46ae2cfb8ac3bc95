package tocsin.edge.push;

/// Who sends, as vendors of browsers know it (VAPID, RFC 8292).
///
/// @param publicKey a point of P-256, uncompressed, in base64url; browsers subscribe to it
/// @param privateKey its number of 32 bytes in base64url
/// @param contact whom a vendor writes to when messages make trouble: an `https:` or `mailto:`
///   address
public record PushSender(String publicKey, String privateKey, String contact) {
  /// Secrets are not logged.
  @Override
  public String toString() {
    return "push by " + contact;
  }
}

package tocsin.response.people;

/// A browser that takes pages (Push API). What is sent to it can be read by it alone.
///
/// @param name as its owner tells it from others: `Chrome on Android`
/// @param p256dh the public key it made for us: a point of P-256, uncompressed, in base64url
/// @param auth the secret it shares with us: 16 bytes in base64url
public record PushDevice(String name, String p256dh, String auth) {
  /// Secrets are not logged.
  @Override
  public String toString() {
    return "device " + name;
  }
}
